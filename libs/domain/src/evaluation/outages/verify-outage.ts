import { happened, hasStarted, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { Actor } from '../../journal/actor.js';
import type { OutageId, TeamId } from '../../kernel/ids.js';
import { refuse } from '../../kernel/refusal.js';
import type { Instant } from '../../kernel/time.js';
import { ifFrozen } from '../marking/freeze-marking.js';
import { rescored } from '../versions/rescored.js';
import type { Outage } from './outage.js';

export interface SeenOutage {
  readonly team: TeamId;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
}

/** The drill with other outages, for working out what they change. */
const withOutages = (drill: SeenDrill, outages: readonly SeenDrill['evaluation']['outages'][number][]): SeenDrill => ({
  ...drill,
  evaluation: { ...drill.evaluation, outages },
});

/** Control verifies that a team could not play for a time: it is taken off the time that the team took. */
export function verifyOutage(
  drill: SeenDrill,
  { team, from, to, reason }: SeenOutage,
  outage: OutageId,
  by: Actor,
  now: Instant,
): Decision {
  const frozen = ifFrozen(drill);
  if (frozen) return frozen;
  if (!hasStarted(drill)) return refuse('drill-not-running', 'The drill has not started yet.', { state: drill.status });
  if (!drill.teams.has(team)) return refuse('unknown-thing', `The drill has no team ${team}.`);
  if (!(from < to && to <= now))
    return refuse('nonsense-value', 'An outage ends after it began, and not after now.', {
      faults: [{ path: 'to', message: 'must lie between its beginning and now' }],
    });
  const added: Outage = { outage, team, from, to, reason, by, at: now };
  return happened(
    { type: 'outage-verified', outage, team, from, to, reason },
    ...rescored(withOutages(drill, [...drill.evaluation.outages, added]), team),
  );
}

/** Takes back an outage that was none after all. It stays on record. */
export function withdrawOutage(drill: SeenDrill, outage: OutageId, reason: string): Decision {
  const frozen = ifFrozen(drill);
  if (frozen) return frozen;
  const known = drill.evaluation.outages.find((one) => one.outage === outage && !one.withdrawn);
  if (!known) return refuse('unknown-thing', `The drill knows no outage ${outage}.`);
  const rest = drill.evaluation.outages.filter((one) => one !== known);
  return happened({ type: 'outage-withdrawn', outage, reason }, ...rescored(withOutages(drill, rest), known.team));
}
