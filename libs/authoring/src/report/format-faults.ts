import picocolors from 'picocolors';
import type { Fault } from '#libs/contracts';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
/** Packs come from strangers: a terminal must not obey what they hold. */
const harmless = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');

/** Faults for people, grouped by file; each line begins `file:line:column`, so that editors and terminals can jump there. */
export function formatFaults(faults: readonly Fault[], { colour = false }: { colour?: boolean } = {}): string {
  const paint = picocolors.createColors(colour);
  const lines: string[] = [];
  let file: string | undefined;
  for (const fault of faults) {
    if (fault.file !== file)
      lines.push(...(file === undefined ? [] : ['']), paint.bold(harmless(fault.file) || 'the pack'));
    file = fault.file;
    const mark = fault.severity === 'fault' ? paint.red('fault  ') : paint.yellow('warning');
    const place = `${harmless(fault.file) || '.'}:${fault.line}:${fault.column}`;
    lines.push(`  ${place}  ${mark}  ${paint.dim(fault.rule)}  ${harmless(fault.message)}`);
    lines.push(`      ${paint.dim('→')} ${harmless(fault.mend)}`);
  }
  const wrong = faults.filter(({ severity }) => severity === 'fault').length;
  const total = `${count(wrong, 'fault')}, ${count(faults.length - wrong, 'warning')}`;
  return [...lines, ...(lines.length > 0 ? [''] : []), wrong > 0 ? paint.red(total) : paint.green(total)].join('\n');
}
