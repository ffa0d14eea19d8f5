import safeRegex from 'safe-regex2';
import type { Draft, Remark } from '../reading/draft.js';

/** More open repetitions than this, and a long answer could hold the server up. */
const OPEN_REPETITIONS = 3;

const withoutClasses = (pattern: string): string => pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');

function whatIsUnsafe(pattern: string): string | undefined {
  const outline = withoutClasses(pattern);
  if (!safeRegex(pattern)) return 'a repetition within a repetition, or too many of them';
  if (/\([^()]*\|[^()]*\)(?:[*+]|\{\d+,\})/.test(outline)) return 'alternatives within a repetition';
  const open = outline.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
  return open > OPEN_REPETITIONS ? `${open} open repetitions` : undefined;
}

/** Patterns can be read, and no answer can make one run for ever. */
export function* unsafePattern({ scenario: { injects } }: Draft): Generator<Remark> {
  for (const [i, { rules }] of injects.entries()) {
    for (const [j, rule] of rules.entries()) {
      if (rule.kind !== 'pattern') continue;
      const at = ['injects', i, 'rules', j, 'pattern'];
      const pattern = rule.pattern.replaceAll(/\{\{[^{}]*\}\}/g, 'x');
      try {
        RegExp(pattern, 'iu');
      } catch (error) {
        yield {
          at,
          rule: 'bad-pattern',
          message: (error as Error).message,
          mend: 'correct the regular expression (flags iu)',
        };
        continue;
      }
      const unsafe = whatIsUnsafe(pattern);
      if (unsafe === undefined) continue;
      const message = `the pattern could run for ever: it has ${unsafe}`;
      yield {
        at,
        rule: 'unsafe-pattern',
        message,
        mend: 'use a checklist, or repeat a bounded number of times: .{0,40}',
      };
    }
  }
}
