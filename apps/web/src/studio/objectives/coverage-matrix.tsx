import { useCallback, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { useCellFocus } from '../grid/use-cell-focus.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { injectsOf } from '../model/written.js';
import { objectivesWords } from '../words/objectives-words.js';
import { coverage, ROW_KINDS, toggled, type CoverageRow, type RowKind } from './coverage.js';
import styles from './objectives.module.css';

/** What should be covered against every inject; marks are set in it. */
export function CoverageMatrix() {
  const say = useWords(objectivesWords);
  const heading = useId();
  const { document, wanted } = useDraft();
  const [kind, choose] = useState<RowKind>('objectives');
  const rows = useMemo(() => coverage(document, kind, wanted), [document, kind, wanted]);
  const empty = rows.length === 0 || injectsOf(document).length === 0;
  return (
    <section className={styles['coverage']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading}>{say('objectives.coverage')}</h2>
        <label htmlFor={`${heading}-rows`}>{say('objectives.coverage.rows')}</label>
        <select
          id={`${heading}-rows`}
          value={kind}
          onChange={({ target }) => choose(ROW_KINDS.find((one) => one === target.value) ?? 'objectives')}
        >
          {ROW_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`objectives.coverage.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {empty ? (
        <EmptyState title={say('objectives.coverage.nothing')}>
          <p>{say('objectives.coverage.nothing.why')}</p>
        </EmptyState>
      ) : (
        <>
          <p id={`${heading}-how`} className={styles['how']}>
            {say('objectives.coverage.how')}
          </p>
          <Grid rows={rows} kind={kind} heading={heading} />
        </>
      )}
    </section>
  );
}

interface Gridded {
  readonly rows: readonly CoverageRow[];
  readonly kind: RowKind;
  readonly heading: string;
}

const stay = (): void => undefined;

function Grid({ rows, kind, heading }: Gridded) {
  const say = useWords(objectivesWords);
  const { document, does, locked } = useDraft();
  const box = useRef<HTMLDivElement>(null);
  const injects = injectsOf(document);
  const { at, byKey, setAt } = useCellFocus(box, rows.length, injects.length, stay);
  const toggle = useCallback(
    (row: string, inject: string) => {
      if (!locked) does('edit', toggled(document, kind, row, inject));
    },
    [document, does, kind, locked],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const [row, inject] = [rows[at.row], injects[at.column]];
    if ((event.key === ' ' || event.key === 'Enter') && row && inject) toggle(row.id, inject.id);
    else if (event.ctrlKey || event.metaKey || event.altKey || !byKey(event.key)) return;
    event.preventDefault();
  };
  return (
    <div ref={box} className={styles['window']}>
      <table role="grid" aria-labelledby={heading} aria-describedby={`${heading}-how`} onKeyDown={onKeyDown}>
        <Heads kind={kind} />
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <th scope="row">
                <UserText>{row.name}</UserText>
              </th>
              <td className={row.injects.size === 0 ? styles['none'] : styles['count']}>
                {row.injects.size === 0 ? (
                  <>
                    <Shape name="diamond" /> {say('objectives.coverage.none')}
                  </>
                ) : (
                  row.injects.size
                )}
              </td>
              {injects.map(({ id }, column) => (
                <td
                  key={id}
                  role="gridcell"
                  data-cell={`${index}:${column}`}
                  tabIndex={at.row === index && at.column === column ? 0 : -1}
                  className={row.injects.has(id) ? styles['covered'] : styles['cell']}
                  onFocus={() => setAt({ row: index, column })}
                  onClick={() => toggle(row.id, id)}
                >
                  {row.injects.has(id) && <Shape name="disc" />}
                  <span className="out-of-sight">
                    {say(row.injects.has(id) ? 'objectives.covered' : 'objectives.uncovered')}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The injects by their numbers; their titles for those who hear them, and under the pointer. */
function Heads({ kind }: Pick<Gridded, 'kind'>) {
  const say = useWords(objectivesWords);
  const { document, wanted } = useDraft();
  return (
    <thead>
      <tr>
        <th scope="col" className={styles['corner']}>
          {say(`objectives.coverage.${kind}`)}
        </th>
        <th scope="col">{say('objectives.coverage.count')}</th>
        {injectsOf(document).map(({ id }, index) => {
          const title = textInAny(document, PLACES.injectTitle(id), wanted) || id;
          return (
            <th key={id} scope="col" title={title}>
              <span aria-hidden="true">{index + 1}</span>
              <span className="out-of-sight">
                {say('objectives.coverage.inject', { number: index + 1 })} {title}
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
