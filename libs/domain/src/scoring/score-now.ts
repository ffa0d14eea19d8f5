import { neighbourOf } from '../drill/neighbour.js';
import { isOver } from '../drill/decision.js';
import type { Basis, SeenDelivery, SeenDrill, SeenInject } from '../drill/drill.js';
import { outagesOf } from '../evaluation/outages/outages-of.js';
import type { DrillEvent } from '../journal/event.js';
import { deadlineOf } from '../inject/due.js';
import type { TeamId } from '../kernel/ids.js';
import type { DrillTime } from '../kernel/time.js';
import { countedMarks } from '../evaluation/marking/counted-marks.js';
import type { Answer } from '../response/answer.js';
import type { Inject } from '../scenario/scenario.js';
import { sameScore, type Score } from './score.js';
import { basisOf } from './basis.js';
import { outageTime } from './outage-time.js';
import { scoreAnswer } from './score-answer.js';
import type { Recipient, SharedMessage } from './shared-message.js';

const asksToShare = (inject: Pick<Inject, 'rules'>): boolean => inject.rules.some((rule) => rule.kind === 'shared');

function recipientsFor(drill: SeenDrill, team: TeamId): ReadonlyMap<TeamId, Recipient> {
  const neighbour = neighbourOf(drill, team);
  const others = [...drill.teams.values()].filter(({ card }) => card.id !== team);
  return new Map(others.map(({ card: { id, role } }) => [id, { id, role, neighbour: id === neighbour }]));
}

/** What a team had sent to others by a drill time, among the first so many messages of the drill. */
function sharedBy(
  drill: SeenDrill,
  team: TeamId,
  others: ReadonlyMap<TeamId, Recipient>,
  until: DrillTime,
  first: number | undefined,
): SharedMessage[] {
  return drill.messages.slice(0, first).flatMap(({ message, from, to, tlp, indicators }) => {
    const at = drill.messageTimes.get(message) ?? 0;
    if (from !== team || at > until) return [];
    return [{ recipients: to.flatMap((id) => others.get(id) ?? []), tlp, indicators: [...indicators], at }];
  });
}

/** What the score goes by: the answer that counts; without one, what was last seen before nothing could come any more. */
function groundOf(
  drill: SeenDrill,
  record: SeenInject,
  delivery: SeenDelivery,
  now: DrillTime,
  again: boolean,
): Basis & { end: DrillTime } {
  const latest = delivery.submissions.at(-1);
  if (latest) {
    // A hint costs at once, also an answer that was given before it.
    const [hints, messages] = [delivery.hints.length, delivery.messagesAtClose ?? Infinity];
    return { since: latest.basis.since, hints, messages, end: latest.time };
  }
  const settled = again || delivery.closed !== undefined || isOver(drill);
  if (settled && delivery.unanswered) return { ...delivery.unanswered, end: delivery.unanswered.time };
  return { ...basisOf(drill, record, delivery, now), end: delivery.closed ?? now };
}

/**
 * The score of what a team has done about an inject so far, at drill time `now`. It is worked out from the drill alone, so
 * that whoever folds the journal to the same place gets the same, and whoever asks again later too.
 *
 * @param again goes by what the score that stands went by, also where the team could still act
 */
export function scoreNow(
  drill: SeenDrill,
  record: SeenInject,
  delivery: SeenDelivery,
  team: TeamId,
  now: DrillTime,
  { again = false }: { readonly again?: boolean } = {},
): Score {
  const member = drill.teams.get(team);
  const extraTime = member?.card.extraTime ?? 1;
  const inject = record.inject as Inject;
  const { since, hints, messages, end } = groundOf(drill, record, delivery, now, again);
  const sharing = asksToShare(inject);
  const others = sharing ? recipientsFor(drill, team) : new Map<TeamId, Recipient>();
  const deadline = deadlineOf(record, delivery, extraTime) ?? Infinity;
  const away = outageTime({ from: since, to: end }, outagesOf(drill, team));
  return scoreAnswer({
    inject,
    answer: delivery.submissions.at(-1)?.answer as Answer | undefined,
    values: member?.values ?? {},
    took: Math.max(0, end - since - away),
    ...(away > 0 && { away }),
    extraTime,
    hintsTaken: delivery.hints.slice(0, hints),
    marks: countedMarks(inject.rubrics, delivery),
    settings: drill.evaluation.settings,
    ...(sharing && {
      shared: sharedBy(drill, team, others, deadline, messages === Infinity ? undefined : messages),
      others: [...others.values()],
    }),
  });
}

/** New scores, and expected actions met, because a team has just told others something. The drill holds the message already. */
export function scoresAfterSharing(drill: SeenDrill, team: TeamId, now: DrillTime): DrillEvent[] {
  return [...drill.injects.values()]
    .filter((record) => record.open.has(team) && asksToShare(record.inject as Inject))
    .flatMap((record) => sharingScores(drill, record, team, now));
}

/** What teams had shared already when an expected action begins for them: it counts as done at once. */
export function scoresAtRelease(
  drill: SeenDrill,
  record: SeenInject,
  teams: readonly TeamId[],
  now: DrillTime,
): DrillEvent[] {
  if (record.inject.kind !== 'expected-action' || !asksToShare(record.inject as Inject)) return [];
  return teams.flatMap((team) => sharingScores(drill, record, team, now));
}

/** The same for one inject; nothing when it changes nothing. Telling more, though later, never costs an action points. */
export function sharingScores(drill: SeenDrill, record: SeenInject, team: TeamId, now: DrillTime): DrillEvent[] {
  const delivery = record.deliveries.get(team) ?? { submissions: [], hints: [], consoles: new Set<string>() };
  const score = scoreNow(drill, record, delivery, team, now);
  if (delivery.score ? sameScore(score, delivery.score as Score) : score.quality === 0) return [];
  const action = record.inject.kind === 'expected-action';
  if (action && delivery.score && score.points < delivery.score.points) return [];
  const inject = record.inject.id;
  const met = action && delivery.met === undefined && score.quality > 0;
  const revision = delivery.submissions.at(-1)?.revision ?? 0;
  const scored: DrillEvent = { type: 'response-scored', inject, team, revision, score };
  return met ? [{ type: 'action-met', inject, team }, scored] : [scored];
}
