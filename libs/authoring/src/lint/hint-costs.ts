import type { Draft, Remark } from '../reading/draft.js';

const ROUNDING = 1e-9;

/** Hints together cost no more than there is to lose. */
export function* hintCosts({ scenario: { injects } }: Draft): Generator<Remark> {
  for (const [i, { id, hints }] of injects.entries()) {
    const cost = hints.reduce((sum, hint) => sum + hint.cost, 0);
    if (cost <= 1 + ROUNDING) continue;
    const message = `the hints of ${id} cost ${Number(cost.toFixed(3))} of its quality together`;
    yield {
      at: ['injects', i, 'hints'],
      rule: 'hints-cost-too-much',
      message,
      mend: 'let their costs sum to 1 at most',
    };
  }
}
