import type { Telling } from '../output/telling.js';
import type { CaseOrder, CaseReport } from './case-order.js';
import { CASES } from './cases.js';

/** Measures one case, so that what it leaves in memory, or how it ends, is nobody else's trouble. */
const say = (report: CaseReport): void => void process.send?.(report);

const telling: Telling = {
  step: (text) => say({ said: 'step', text }),
  at: (done, of) => say({ said: 'at', done, of }),
};

async function measure({ name, size, part }: CaseOrder): Promise<void> {
  const found = CASES.find((one) => one.name === name);
  if (!found) throw new Error(`There is no case ${name}.`);
  for await (const result of found.measure(size, telling, part)) say({ said: 'result', result });
}

process.once('message', (order: CaseOrder) => {
  measure(order)
    .then(
      () => say({ said: 'done' }),
      (error: unknown) => say({ said: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => process.disconnect());
});
process.once('disconnect', () => process.exit(0));
