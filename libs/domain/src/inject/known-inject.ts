import type { SeenDrill, SeenInject } from '../drill/drill.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import { ok, type Result } from '../kernel/result.js';
import { refuse } from '../kernel/refusal.js';

export function knownInject(drill: SeenDrill, inject: InjectId): Result<SeenInject> {
  const record = drill.injects.get(inject);
  return record ? ok(record) : refuse('unknown-thing', `The drill has no inject ${inject}.`);
}

/** An inject that a team can see. One that it cannot see does not exist for it, whatever control may know. */
export function visibleInject(drill: SeenDrill, inject: InjectId, team: TeamId): Result<SeenInject> {
  const record = drill.injects.get(inject);
  const seen = record?.inject.kind !== 'expected-action' && record?.deliveries.get(team)?.released !== undefined;
  return record && seen ? ok(record) : refuse('unknown-thing', `There is no inject ${inject}.`);
}

/** The teams that are meant and may still get the inject; refuses names that the drill does not have. */
export function waitingTeams(drill: SeenDrill, record: SeenInject, wanted?: readonly TeamId[]): Result<TeamId[]> {
  if (!wanted) return ok([...record.waiting]);
  const unknown = wanted.find((team) => !drill.teams.has(team));
  if (unknown !== undefined) return refuse('unknown-thing', `The drill has no team ${unknown}.`);
  return ok([...new Set(wanted)].filter((team) => !record.deliveries.get(team)?.released));
}
