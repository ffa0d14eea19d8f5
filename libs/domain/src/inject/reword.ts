import { drillTimeAt } from '../clock/clock.js';
import { ok } from '../kernel/result.js';
import type { Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { InjectId } from '../kernel/ids.js';
import { refuse, type FieldFault } from '../kernel/refusal.js';
import type { DrillTime, Instant } from '../kernel/time.js';
import type { Inject } from '../scenario/scenario.js';
import { edit } from './edit.js';
import { knownInject } from './known-inject.js';
import { reschedule } from './reschedule.js';

/** What an inject is to say, in the languages that change, and when. */
export interface Rewording {
  readonly content: Inject['content'];
  readonly at?: DrillTime | undefined;
}

/** Gives an inject that no team has yet other words, and another time where one is named. Both or nothing. */
export function reword(drill: SeenDrill, id: InjectId, { content, at }: Rewording, now: Instant): Decision {
  const record = knownInject(drill, id);
  if (!record.ok) return record;
  const { inject } = record.value;
  const faults = Object.keys(content)
    .filter((language) => !drill.scenario.languages.some((known) => known === language))
    .map((language): FieldFault => ({ path: `texts.${language}`, message: 'is no language of this scenario' }));
  if (inject.kind === 'expected-action' && Object.keys(content).length > 0)
    faults.push({ path: 'texts', message: 'an expected action says nothing to teams' });
  if (faults.length > 0) return refuse('nonsense-value', 'The inject cannot say this.', { faults });
  const edited = edit(drill, { ...(inject as Inject), content: { ...inject.content, ...content } });
  if (!edited.ok || at === undefined || at === plannedAt(record.value)) return edited;
  if (at < drillTimeAt(drill.clock, now)) {
    const past = [{ path: 'at', message: 'has passed' }];
    return refuse('moment-passed', 'That drill time has passed.', { state: drill.status, faults: past });
  }
  const moved = reschedule(drill, id, at, now);
  return moved.ok ? ok([...edited.value, ...moved.value]) : moved;
}

/** The drill time that is set for an inject, where one is. */
export const plannedAt = ({
  inject: { trigger },
  rescheduled,
}: {
  readonly inject: Pick<Inject, 'trigger'>;
  readonly rescheduled?: DrillTime;
}): DrillTime | undefined => rescheduled ?? (trigger.kind === 'offset' ? trigger.at : undefined);
