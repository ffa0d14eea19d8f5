import { checkPack, formatFaults } from '#libs/authoring';
import { EXIT } from '../exit-codes.js';
import { findPack } from './find-pack.js';

const VERDICTS = { clean: EXIT.fine, faults: EXIT.findings, unusable: EXIT.unusable } as const;

/** `muster check`: says everything that is wrong with a pack; gives the exit code. */
export async function check(given: string, { format }: { readonly format: 'text' | 'json' }): Promise<number> {
  const report = await checkPack(findPack(given));
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ ...report, pack: given }, null, 2)}\n`);
    return VERDICTS[report.verdict];
  }
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  if (report.verdict === 'clean')
    process.stdout.write(`${report.name} ${report.version} is clean. Content ${report.hash?.slice(0, 12)}\n`);
  process.stdout.write(`${formatFaults(report.faults, { colour })}\n`);
  return VERDICTS[report.verdict];
}
