import type { RehearsalResult } from '#libs/contracts';
import picocolors from 'picocolors';

export const isClean = ({ missed, doubled, lost, unheard, strayed, ended }: RehearsalResult): boolean =>
  [missed, doubled, lost, unheard, strayed].every((count) => count === 0) && ended === 'ended';

/** A rehearsal's outcome for people. */
export function formatResult(result: RehearsalResult, { colour }: { readonly colour: boolean }): string {
  const paint = picocolors.createColors(colour);
  const bad = (count: number, word: string): string =>
    count === 0 ? paint.green(`0 ${word}`) : paint.red(`${count} ${word}`);
  const { lateness } = result;
  const lines = [
    `${paint.bold(result.pack)}: ${result.teams} teams, ${result.consoles} consoles each, ${result.seconds.toFixed(1)} s at speed ${result.speed}`,
    `  injects   ${result.due} due, ${result.released} released, ${result.delivered} delivered, ${bad(result.missed, 'missed')}, ${bad(result.doubled, 'doubled')}`,
    `  lateness  p50 ${lateness.p50} ms, p99 ${lateness.p99} ms, max ${lateness.max} ms (${result.measured} measured, ${result.onReturn} arrived on return)`,
    `  answers   ${result.sent} sent, ${result.kept} kept, ${bad(result.lost, 'lost')}, ${bad(result.unheard, 'unheard')}, ${result.refused} refused; ${result.advisories} advisories`,
    `  marks     ${result.marks} by ${result.evaluators} evaluators, ${result.moderations} moderated; ${result.samples} sample answers; ${result.observations} observations`,
    `  links     ${result.drops} dropped on purpose, ${result.gaps} gaps repaired, ${result.repeated} lines repeated`,
    ...(result.strayed > 0 ? [paint.red(`  ${result.strayed} injects arrived where they do not belong`)] : []),
    ...(result.ended === 'ended'
      ? []
      : [paint.red(`  the drill ${result.ended === 'never' ? 'did not end' : 'was aborted'}`)]),
    ...result.faults.map((fault) => paint.yellow(`  ! ${fault}`)),
    ...(result.report === null ? [] : [`  report    ${result.report}`]),
  ];
  return lines.join('\n');
}
