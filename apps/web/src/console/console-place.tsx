import { useMemo } from 'react';
import { useTitle } from '../shell/page/page.js';
import { useMay } from '../shell/session/use-may.js';
import { useSession } from '../shell/session/use-session.js';
import { useStream } from '../shell/stream/use-stream.js';
import { ConnectionState } from '../ui/connection-state.js';
import { ClockStrip } from '../ui/time/clock-strip.js';
import { useWords } from '../ui/words/catalogue.js';
import styles from './console-place.module.css';
import { consoleWords } from './console-words.js';
import { useConsoleActions } from './use-console-actions.js';
import { DeskContext, type Desk } from './desk/desk-context.js';
import { DeskParts } from './desk/desk-parts.js';
import { useConsoleWay } from './desk/desk-way.js';
import { teamDesk } from './desk/team-desk.js';
import { useAcknowledging } from './desk/use-acknowledging.js';
import { useOwnDrafts } from './drafting/use-own-drafts.js';
import { useOwnOutbox } from './outbox/use-outbox.js';

/** Offers in the palette what the console has; it shows nothing. */
function ConsoleActions() {
  useConsoleActions();
  return null;
}

/** A CIRT team's desk: what came in, what to answer, what was sent. */
export function ConsolePlace() {
  const say = useWords(consoleWords);
  const { drill, team } = useSession();
  const { stream, seen } = useStream(teamDesk, undefined, `${drill}.${team}`);
  const own = { drill: drill ?? '', team: team ?? '', stream, seen };
  const outbox = useOwnOutbox(own);
  const drafts = useOwnDrafts({ ...own, outbox });
  const may = useMay();
  const looksOn = !may('inject.receive');
  useAcknowledging(own, looksOn);
  useTitle(say('console.title'));
  const way = useConsoleWay();
  const desk = useMemo(
    (): Desk => ({ ...own, outbox, drafts, way, looksOn }),
    [own.drill, own.team, stream, seen, outbox, drafts, way, looksOn],
  );
  return (
    <DeskContext value={desk}>
      <h1 className="out-of-sight">{say('console.title')}</h1>
      <ClockStrip drill={seen.view.drill} now={stream.now}>
        <ConnectionState link={seen.link} />
      </ClockStrip>
      {looksOn && <p className={styles['looks-on']}>{say('console.looks-on')}</p>}
      <ConsoleActions />
      <DeskParts />
    </DeskContext>
  );
}
