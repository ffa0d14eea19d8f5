import { useCallback, useMemo, useState } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { useMay } from '../../shell/session/use-may.js';
import { useSession } from '../../shell/session/use-session.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import type { ControlDesk } from '../control-desk.js';
import { Outages } from '../evaluation/outages.js';
import { Answers } from '../feeds/answers.js';
import { Log } from '../feeds/log.js';
import { InjectPanel } from '../inject/inject-panel.js';
import { Matrix } from '../matrix/matrix.js';
import { matrixRows } from '../matrix/matrix-rows.js';
import { Consoles } from '../presence/consoles.js';
import { controlWords } from '../words/control-words.js';
import styles from './conduct.module.css';
import { ClosedConduct } from './closed-conduct.js';
import { OwnTeamsOnly } from './own-teams-only.js';
import { isOver, PlayDialog, type Play } from './play-dialog.js';
import { PlayBar } from './play-bar.js';
import { useControlActions } from './use-control-actions.js';
import { WhatIsNext } from './what-is-next.js';

/** What is looked at in the matrix. */
export interface Chosen {
  readonly inject: string;
  readonly team?: string | undefined;
}

/** A drill in play: what stands where, what comes next, and everything that direction can do about it. */
export function Conduct({ desk }: { readonly desk: ControlDesk }) {
  const { view, lines } = desk;
  const [play, setPlay] = useState<Play>();
  const [chosen, choose] = useState<Chosen>();
  const may = useMay();
  const { said, done } = useSaid(desk.now);
  const rows = useMemo(() => matrixRows(lines, view), [lines, view]);
  const row = rows.find(({ line }) => line.id === chosen?.inject);
  usePauseKey(desk, setPlay);
  useControlActions({ desk, rows, onPlay: setPlay, onChoose: choose });
  const leave = useCallback(() => choose(undefined), []);
  if (desk.closed) return <ClosedConduct desk={desk} rows={rows} />;
  return (
    <>
      {!desk.past && <PlayBar desk={desk} said={said} onPlay={setPlay} />}
      <div className={styles['desk']}>
        <Matrix rows={rows} teams={desk.teams} chosen={chosen} onChoose={choose} />
        <div className={styles['side']}>
          {row && chosen ? (
            <InjectPanel key={row.line.id} desk={desk} row={row} team={chosen.team} onLeave={leave} onDone={done} />
          ) : (
            <Aside desk={desk} rows={rows} onChoose={choose} />
          )}
        </div>
      </div>
      {!desk.past && <Consoles desk={desk} />}
      {!desk.past && may('outages.see') && <Outages desk={desk} />}
      <div className={styles['feeds']}>
        <Answers desk={desk} />
        <Log desk={desk} />
      </div>
      {play && <PlayDialog desk={desk} play={play} onClose={() => setPlay(undefined)} onDone={done} />}
    </>
  );
}

/** What comes next; to whoever controls one nation nothing of that is told. */
function Aside({ desk, ...rest }: Parameters<typeof WhatIsNext>[0]) {
  const { nation } = useSession();
  return nation === null ? <WhatIsNext desk={desk} {...rest} /> : <OwnTeamsOnly desk={desk} nation={nation} />;
}

/** Space pauses, or resumes, once it was confirmed. */
function usePauseKey({ view, past = false }: ControlDesk, ask: (play: Play) => void): void {
  const say = useWords(controlWords);
  const { status } = view.drill;
  const conducts = useMay()('drill.conduct');
  useKeys(
    useMemo(() => {
      const play = (['pause', 'resume'] as const).find((each) => conducts && !past && !isOver(each, status));
      return play ? [{ key: ' ', words: say(`control.${play}`), does: () => ask(play) }] : [];
    }, [say, status, past, conducts, ask]),
  );
}

/** The last thing that was done, said where it was done, with the server's time. */
function useSaid(now: () => number) {
  const say = useWords(controlWords);
  const wall = useWallTime();
  const [last, setLast] = useState<{ readonly what: string; readonly at: number }>();
  const done = useCallback((what: string) => setLast({ what, at: now() }), [now]);
  const said = last ? say('control.done', { what: `\u2068${last.what}\u2069`, when: wall.second(last.at) }) : '';
  return { said, done };
}
