import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Telling } from '../output/telling.js';
import type { CaseOrder, CaseReport } from './case-order.js';
import type { Measured, Measuring, Size } from './measuring.js';

const PROCESS = fileURLToPath(new URL('./case-process.js', import.meta.url));
const SECOND = 1000;
/** A case that takes so many times what is expected, and so much besides, hangs. */
const PATIENCE = 5;
const GRACE = 120;

interface Run {
  readonly size: Size;
  readonly part: string | undefined;
  /** Where it may put what it needs. */
  readonly folder: string;
  readonly telling: Telling;
  take(result: Measured): void;
}

/** Measures one case in a process of its own. Gives why it failed; undefined when it did not. */
export async function runCase({ name, seconds }: Measuring, run: Run): Promise<string | undefined> {
  const { size, part, folder, telling, take } = run;
  const child = fork(PROCESS, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, TMPDIR: folder },
  });
  let settled = false;
  let why: string | undefined = 'its process ended too early';
  const settle = (reason: string | undefined): void => {
    if (!settled) why = reason;
    settled = true;
  };
  child.on('message', (report: CaseReport) => {
    if (report.said === 'step') telling.step(report.text);
    else if (report.said === 'at') telling.at(report.done, report.of);
    else if (report.said === 'result') take(report.result);
    else settle(report.said === 'failed' ? report.why : undefined);
  });
  const patience = seconds[size] * PATIENCE + GRACE;
  const timer = setTimeout(() => {
    settle(`it took longer than ${patience} s`);
    child.kill('SIGKILL');
  }, patience * SECOND);
  child.send({ name, size, part } satisfies CaseOrder);
  await once(child, 'exit');
  clearTimeout(timer);
  return why;
}
