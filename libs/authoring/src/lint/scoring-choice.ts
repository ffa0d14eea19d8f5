import type { Draft, Remark } from '../reading/draft.js';

/** A better rating never asks for less of the points. */
export function* scoringChoice({ scenario: { scoring } }: Draft): Generator<Remark> {
  const { P, S, M } = scoring?.thresholds ?? { P: 1, S: 0.5, M: 0.1 };
  if (P > S && S > M && M > 0) return;
  const message = `the thresholds ${P}, ${S} and ${M} do not fall from P to S to M`;
  yield {
    at: ['scoring', 'thresholds'],
    rule: 'thresholds-out-of-order',
    message,
    mend: 'let them fall, such as 0.85, 0.65, 0.4',
  };
}
