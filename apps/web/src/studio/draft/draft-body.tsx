import { lazy, Suspense } from 'react';
import { Loading } from '../../shell/page/page.js';
import { MselGrid } from '../grid/msel-grid.js';
import { Clashes } from './clashes.js';
import type { View } from './views.js';

/** Whoever opens a scenario wants the grid at once; the other views are fetched when they are looked at. */
const InjectEditor = lazy(() => import('../inject/inject-editor.js').then((all) => ({ default: all.InjectEditor })));
const TimelineView = lazy(() => import('../timeline/timeline-view.js').then((all) => ({ default: all.TimelineView })));
const ScenarioView = lazy(() => import('../scenario/scenario-view.js').then((all) => ({ default: all.ScenarioView })));
const ObjectivesView = lazy(() =>
  import('../objectives/objectives-view.js').then((all) => ({ default: all.ObjectivesView })),
);
const ReviewView = lazy(() => import('../review/review-view.js').then((all) => ({ default: all.ReviewView })));
const YamlView = lazy(() => import('../yaml/yaml-view.js').then((all) => ({ default: all.YamlView })));
const RehearseView = lazy(() => import('../rehearse/rehearse-view.js').then((all) => ({ default: all.RehearseView })));

interface Bodied {
  readonly view: View;
  readonly element: string | undefined;
}

/** The view that is chosen, below what wants to be decided first. */
export const DraftBody = ({ view, element }: Bodied) => (
  <>
    <Clashes />
    <Suspense fallback={<Loading />}>
      <Shown view={view} element={element} />
    </Suspense>
  </>
);

function Shown({ view, element }: Bodied) {
  switch (view) {
    case 'msel':
      return <MselGrid />;
    case 'inject':
      return <InjectEditor key={element} id={element ?? ''} />;
    case 'timeline':
      return <TimelineView />;
    case 'scenario':
      return <ScenarioView />;
    case 'objectives':
      return <ObjectivesView />;
    case 'review':
      return <ReviewView />;
    case 'yaml':
      return <YamlView />;
    case 'rehearse':
      return <RehearseView />;
  }
}
