import { InjectEditor } from '../inject/inject-editor.js';
import { MselGrid } from '../grid/msel-grid.js';
import { Clashes } from './clashes.js';
import type { View } from './views.js';

interface Bodied {
  readonly view: View;
  readonly element: string | undefined;
}

/** The view that is chosen, below what wants to be decided first. */
export function DraftBody({ view, element }: Bodied) {
  return (
    <>
      <Clashes />
      <Shown view={view} element={element} />
    </>
  );
}

function Shown({ view, element }: Bodied) {
  switch (view) {
    case 'inject':
      return <InjectEditor key={element} id={element ?? ''} />;
    default:
      return <MselGrid />;
  }
}
