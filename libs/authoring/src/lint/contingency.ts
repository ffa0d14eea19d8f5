import type { Draft, Remark } from '../reading/draft.js';

/** A contingency inject is held back until something calls for it. */
export function* contingency({ scenario: { injects } }: Draft): Generator<Remark> {
  for (const [i, { id, kind, trigger }] of injects.entries()) {
    if (kind !== 'contingency' || (trigger.kind !== 'offset' && trigger.kind !== 'after')) continue;
    const message = `the contingency inject ${id} goes out whether or not it is needed`;
    const mend = 'trigger it by unmet, silence, score or answer, or by hand';
    yield { at: ['injects', i, 'trigger'], rule: 'contingency-unconditional', message, mend, severity: 'warning' };
  }
}
