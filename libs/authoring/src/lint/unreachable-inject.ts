import { waitsFor } from '#libs/domain';
import type { Inject, InjectId, Trigger } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';

const canBeAnswered = ({ form, kind }: Inject): boolean => form !== undefined && kind !== 'expected-action';

function afterNever(awaited: Inject, event: (Trigger & { kind: 'after' })['event']): string | undefined {
  const isExpected = awaited.kind === 'expected-action';
  if ((event === 'delivered' || event === 'opened') && isExpected)
    return 'is an expected action, which is not delivered';
  if (event === 'answered' && !canBeAnswered(awaited)) return 'asks for no answer';
  const closes = isExpected ? awaited.limit : awaited.closes;
  return event === 'closed' && closes === undefined
    ? `has no ${isExpected ? 'limit' : 'closes'}, so it never closes`
    : undefined;
}

/** Why the thing that a trigger waits for cannot happen to the inject that it names. */
function never(trigger: Trigger, awaited: Inject): string | undefined {
  switch (trigger.kind) {
    case 'offset':
    case 'manual':
      return undefined;
    case 'after':
      return afterNever(awaited, trigger.event);
    case 'answer':
    case 'silence':
      return canBeAnswered(awaited) ? undefined : 'asks for no answer';
    case 'score':
      return awaited.rules.length + awaited.rubrics.length > 0 ? undefined : 'is never scored';
    case 'unmet':
      if (awaited.kind === 'expected-action') return awaited.limit === undefined ? 'has no limit' : undefined;
      if (!canBeAnswered(awaited)) return 'is no expected action and asks for no answer';
      return awaited.limit === undefined && awaited.closes === undefined ? 'has neither limit nor closes' : undefined;
  }
}

/** The injects that wait for one another in a ring, beginning with the one given; undefined when it is in no ring. */
function ringFrom(start: Inject, byId: ReadonlyMap<InjectId, Inject>): InjectId[] | undefined {
  const ring = new Set([start.id]);
  for (
    let next = waitsFor(start.trigger);
    next !== undefined;
    next = waitsFor(byId.get(next)?.trigger ?? { kind: 'manual' })
  ) {
    if (next === start.id) return [...ring];
    if (ring.has(next)) return undefined;
    ring.add(next);
  }
  return undefined;
}

/** Every inject can fall due: nothing waits for itself, for what cannot happen, or for what waits so. */
export function* unreachableInject({ scenario: { injects } }: Draft): Generator<Remark> {
  const byId = new Map(injects.map((inject) => [inject.id, inject]));
  const stuck = new Set<InjectId>();
  const inRing = new Set<InjectId>();
  for (const [i, inject] of injects.entries()) {
    const awaited = byId.get(waitsFor(inject.trigger) ?? '');
    const at = ['injects', i, 'trigger'];
    const why = awaited && never(inject.trigger, awaited);
    if (awaited && why !== undefined) {
      stuck.add(inject.id);
      const message = `${inject.id} waits for what cannot happen: ${awaited.id} ${why}`;
      yield { at, rule: 'trigger-never', message, mend: `wait for something else, or change ${awaited.id}` };
    }
    const ring = inRing.has(inject.id) ? undefined : ringFrom(inject, byId);
    if (!ring) continue;
    for (const id of ring) inRing.add(id);
    const message = `these injects wait for one another: ${[...ring, inject.id].join(' → ')}`;
    yield { at, rule: 'trigger-cycle', message, mend: 'let one of them begin by itself' };
  }
  yield* downstream(injects, new Set([...stuck, ...inRing]));
}

function* downstream(injects: readonly Inject[], stuck: Set<InjectId>): Generator<Remark> {
  for (let grows = true; grows;) {
    grows = false;
    for (const [i, { id, trigger }] of injects.entries()) {
      const awaited = waitsFor(trigger);
      if (awaited === undefined || stuck.has(id) || !stuck.has(awaited)) continue;
      stuck.add(id);
      grows = true;
      const message = `${id} can never be released: it waits for ${awaited}, which cannot be released either`;
      yield {
        at: ['injects', i, 'trigger'],
        rule: 'unreachable-inject',
        message,
        mend: `mend ${awaited}, or wait for another`,
      };
    }
  }
}
