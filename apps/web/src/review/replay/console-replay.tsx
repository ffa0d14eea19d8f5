import type { StreamEntry } from '#libs/contracts';
import type { TeamSees } from '#libs/domain';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DeskContext, type Desk } from '../../console/desk/desk-context.js';
import { DeskParts } from '../../console/desk/desk-parts.js';
import type { DeskLinked, DeskPart, DeskWay } from '../../console/desk/desk-way.js';
import { teamDesk } from '../../console/desk/team-desk.js';
import { SharedDrafts } from '../../console/drafting/shared-drafts.js';
import { Outbox } from '../../console/outbox/outbox.js';
import type { ReplaySearch } from '../../shell/routes/replay-search.js';
import { LinkLost } from '../../shell/stream/stream.js';
import { ClockStrip } from '../../ui/time/clock-strip.js';
import { FoldedPast } from './folded-past.js';
import type { Replayed } from './replayed.js';

/** Nobody hears what is said to the past. */
const unheard = (): Promise<never> => Promise.reject(new LinkLost());
const outbox = new Outbox('replay', unheard);
const drafts = new SharedDrafts('replay', { draft: unheard, drafts: unheard, isSending: () => false });

/** A team's console as it stood at an instant. */
export function ConsoleReplay({ drill, viewer, lines, opened, at, now }: Replayed) {
  const past = useMemo(() => new FoldedPast(teamDesk, lines as readonly StreamEntry<TeamSees>[]), [lines]);
  const view = past.at(at);
  const known = opened.filter((one) => one.at <= at);
  const names = known.map(({ inject }) => inject).join(' ');
  const way = useReplayWay();
  const desk = useMemo(
    (): Desk => ({
      drill,
      team: viewer.slice('team:'.length),
      stream: { now, says: unheard, hears: () => undefined },
      seen: { view, link: 'live', read: true },
      outbox,
      drafts,
      way,
      past: { opened: new Set(names.split(' ')) },
    }),
    [drill, viewer, now, view, way, names],
  );
  return (
    <DeskContext value={desk}>
      <ClockStrip drill={view.drill} now={now} />
      <DeskParts />
    </DeskContext>
  );
}

const searchOf = (to: DeskPart) => (before: ReplaySearch) => {
  const { inject: _inject, part: _part, ...rest } = before;
  if (to.part === 'inject') return { ...rest, inject: to.inject };
  return to.part === 'inbox' ? rest : { ...rest, part: to.part };
};

function ReplayLink({ to, className, current, children }: DeskLinked) {
  return (
    <Link
      from="/review/$drill/replay"
      to="."
      search={searchOf(to)}
      className={className}
      activeOptions={{ includeSearch: true, exact: true }}
      aria-current={current}
    >
      {children}
    </Link>
  );
}

/** About a desk of the past one gets by the replay's own address. */
function useReplayWay(): DeskWay {
  const navigate = useNavigate({ from: '/review/$drill/replay' });
  const { inject, part = 'inbox' } = useSearch({ from: '/review/$drill/replay' });
  return useMemo(
    (): DeskWay => ({
      here: inject === undefined ? { part } : { part: 'inject', inject },
      Link: ReplayLink,
      go: (to) => void navigate({ to: '.', search: searchOf(to) }),
    }),
    [inject, part, navigate],
  );
}
