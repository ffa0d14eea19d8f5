import { useEffect, useRef, useState } from 'react';
import { useMay } from '../../shell/session/use-may.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { CellStatus } from '../matrix/cell-status.js';
import type { MatrixRow } from '../matrix/matrix-rows.js';
import { injectWords } from '../words/inject-words.js';
import { nationWords } from '../words/nation-words.js';
import { ReadDialog } from './read-dialog.js';
import { TextsDialog } from './texts-dialog.js';
import { actsOn, canReword, InjectDialog, isOut, type InjectAct } from './inject-dialog.js';
import styles from './inject.module.css';

interface Panelled {
  readonly desk: ControlDesk;
  readonly row: MatrixRow;
  readonly team: string | undefined;
  readonly onLeave: () => void;
  readonly onDone: (what: string) => void;
}

/** One inject: where it stands at each team, and what can be done about it. It takes the focus when it opens. */
export function InjectPanel({ desk, row, team, onLeave, onDone }: Panelled) {
  const say = useWords(injectWords);
  const inWords = useInWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [act, setAct] = useState<InjectAct>();
  const [editing, edit] = useState(false);
  const may = useMay();
  const reads = !desk.past && may('inject.read') && row.line.kind !== 'expected-action' && isOut(row);
  useEffect(() => heading.current?.focus(), [row.line.id]);
  return (
    <section className={styles['panel']} aria-labelledby="inject-title">
      <div className={styles['head']}>
        <h2 id="inject-title" ref={heading} tabIndex={-1}>
          <UserText>{inWords(row.title)}</UserText>
        </h2>
        <Button look="quiet" onClick={onLeave}>
          {say('inject.close-panel')}
        </Button>
      </div>
      <Facts row={row} />
      <div className={styles['acts']}>
        {(desk.past ? [] : actsOn(row, desk.view.drill.status, may)).map((each) => (
          <Button
            key={each}
            look={each === 'release' || each === 'contingency' ? 'main' : 'plain'}
            onClick={() => setAct(each)}
          >
            {say(`inject.${each}`)}
          </Button>
        ))}
      </div>
      {reads && <Reading desk={desk} row={row} />}
      {may('inject.conduct') && canReword(row, desk.view.drill.status) && (
        <div className={styles['acts']}>
          <Button onClick={() => edit(true)}>{say('inject.edit')}</Button>
        </div>
      )}
      <Standing desk={desk} row={row} team={team} />
      {editing && (
        <TextsDialog
          desk={desk}
          inject={row.line.id}
          title={inWords(row.title)}
          onClose={() => edit(false)}
          onDone={onDone}
        />
      )}
      {act && (
        <InjectDialog desk={desk} row={row} act={act} team={team} onClose={() => setAct(undefined)} onDone={onDone} />
      )}
    </section>
  );
}

/** What it says, for everybody who conducts, once a team has it. */
function Reading({ desk, row }: Pick<Panelled, 'desk' | 'row'>) {
  const say = useWords(nationWords);
  const inWords = useInWords();
  const [reading, read] = useState(false);
  return (
    <div className={styles['acts']}>
      <Button onClick={() => read(true)}>{say('nation.read')}</Button>
      {reading && (
        <ReadDialog drill={desk.id} inject={row.line.id} title={inWords(row.title)} onClose={() => read(false)} />
      )}
    </div>
  );
}

function Facts({ row: { line, held } }: Pick<Panelled, 'row'>) {
  const say = useWords(injectWords);
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{say(`inject.kind.${line.kind}`)}</dt>
        <dd>
          <Verbatim>{line.id}</Verbatim>
        </dd>
      </div>
      <div>
        <dt>{say('inject.channel')}</dt>
        <dd>{say(`inject.channel.${line.channel}`)}</dd>
      </div>
      <div>
        <dt>{say('inject.trigger')}</dt>
        <dd>
          {line.at ? <Verbatim>{line.at}</Verbatim> : say(`inject.trigger.${line.trigger as 'manual'}`)}
          {held && ` · ${say('inject.held')}`}
        </dd>
      </div>
    </dl>
  );
}

function Standing({ desk, row, team }: Pick<Panelled, 'desk' | 'row' | 'team'>) {
  const say = useWords(injectWords);
  const addressed = desk.teams.filter(({ id }) => row.cells.has(id));
  return (
    <div className={styles['standing']} role="group" aria-label={say('inject.status')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('inject.team')}</th>
            <th scope="col">{say('inject.status')}</th>
            <th scope="col">{say('inject.due')}</th>
            <th scope="col">{say('inject.quality')}</th>
          </tr>
        </thead>
        <tbody>
          {addressed.map(({ id, name }) => {
            const cell = row.cells.get(id);
            return (
              <tr key={id} className={id === team ? styles['chosen'] : undefined}>
                <th scope="row">
                  <UserText>{name}</UserText>
                </th>
                <td>{cell && <CellStatus status={cell.status} />}</td>
                <td>{cell?.due && <Verbatim>{cell.due.split('.')[0] ?? ''}</Verbatim>}</td>
                <td>{cell?.quality !== undefined && <Verbatim>{`${Math.round(cell.quality * 100)} %`}</Verbatim>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
