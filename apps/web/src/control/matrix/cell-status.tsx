import type { ShapeName } from '../../ui/marks/shape.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { injectWords } from '../words/inject-words.js';
import type { ShownStatus } from './matrix-rows.js';
import styles from './matrix.module.css';

export const CELL_SHAPES: Readonly<Record<ShownStatus, ShapeName>> = {
  planned: 'ring',
  armed: 'clock',
  released: 'arrow',
  acknowledged: 'disc',
  answered: 'tick',
  late: 'diamond',
  closed: 'stop',
  skipped: 'cross',
};

/** Where an inject stands, by word, shape and colour. */
export function CellStatus({ status }: { readonly status: ShownStatus }) {
  const say = useWords(injectWords);
  return (
    <span className={`${styles['status']} ${styles[status]}`}>
      <Shape name={CELL_SHAPES[status]} />
      {say(`inject.status.${status}`)}
    </span>
  );
}
