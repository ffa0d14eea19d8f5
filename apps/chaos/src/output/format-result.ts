import type { ChaosResult } from '#libs/contracts';
import Table from 'cli-table3';

/** A release may still be late for so long after a fault has ended, in milliseconds. */
export const RECOVERED_WITHIN = 5000;

/** Whether nothing was lost, nothing came twice, and everything was on time again soon enough. */
export const held = (result: ChaosResult): boolean =>
  [result.missed, result.doubled, result.lost, result.strayed, result.orphanedAlarms].every((count) => count === 0) &&
  result.chainHolds &&
  result.differences.length === 0 &&
  result.ended === 'ended' &&
  result.worstRecovery <= RECOVERED_WITHIN;

export function formatResult(result: ChaosResult): string {
  const harm = new Table({ head: ['Harm', 'times'], style: { head: [], border: [] } });
  harm.push(...Object.entries(result.byKind), ['all', result.faults]);
  const left = new Table({ style: { head: [], border: [] } });
  left.push(
    ['due at consoles', result.due],
    ['delivered', result.delivered],
    ['missed', result.missed],
    ['doubled', result.doubled],
    ['answers sent', result.sent],
    ['answers kept', result.kept],
    ['lost', result.lost],
    ['never heard yes or no', result.unheard],
    ['astray', result.strayed],
    ['late releases', `${result.late} of ${result.releases}`],
    ['worst recovery', `${result.worstRecovery} ms`],
    ['hash chain', result.chainHolds ? 'holds' : 'BROKEN'],
    ['differing scores', result.differences.length],
    ['orphaned alarms', result.orphanedAlarms],
  );
  const said = held(result) ? 'Nothing was lost.' : 'It did not hold.';
  return [harm.toString(), left.toString(), ...result.complaints, `${said} (seed ${result.seed})`].join('\n');
}
