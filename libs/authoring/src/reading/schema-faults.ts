import type { Fault } from '#libs/contracts';
import { found } from '../report/found.js';
import type { FlatIssue } from './flat-issues.js';
import { isWithin } from './path.js';
import type { Path } from './path.js';
import type { YamlFile } from './yaml-file.js';

const KEYS_SHOWN = 50;
const TRIGGERS = 'at, after, answer, score, silence, unmet or manual';

const written = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

function unionMend(issue: FlatIssue): string {
  const last = issue.path.at(-1);
  if (last === 'trigger') return `give exactly one of ${TRIGGERS}`;
  if (issue.path.at(-2) === 'variables') return 'give exactly one of value, pick or generate';
  if ('options' in issue && Array.isArray(issue.options)) return `use one of ${issue.options.join(', ')}`;
  return 'write a text, or a map from language to text';
}

function messageAndMend(issue: FlatIssue, value: unknown): [string, string] {
  const missing = value === undefined ? `${String(issue.path.at(-1) ?? 'the whole file')} is missing` : undefined;
  switch (issue.code) {
    case 'invalid_type':
      if (missing) return [missing, `add it: ${issue.expected} expected`];
      return [`${written(value)} is not of the right type`, `${issue.expected} expected here`];
    case 'invalid_value':
      return [
        missing ?? `${written(value)} is not known here`,
        `use ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`,
      ];
    case 'invalid_union':
      return [missing ?? `${written(value)} fits none of the forms allowed here`, unionMend(issue)];
    case 'invalid_format':
      return [`${written(value)} is not well formed`, issue.message];
    case 'too_small':
      return [`${written(value)} is too small`, `at least ${String(issue.minimum)} (${issue.origin})`];
    case 'too_big':
      return [`${written(value)} is too large`, `at most ${String(issue.maximum)} (${issue.origin})`];
    case 'invalid_key':
      return [`${String(issue.path.at(-1))} cannot be a key here`, issue.issues[0]?.message ?? issue.message];
    default:
      return [`${written(value)} cannot stand here`, issue.message];
  }
}

/** Says the schema's issues as faults at their places in the file. */
export function schemaFaults(yaml: YamlFile, issues: readonly FlatIssue[]): Fault[] {
  const settled = (path: Path, union: boolean): boolean =>
    yaml.leftOut.some((gone) => isWithin(path, gone) || (union && isWithin(gone, path)));
  const open = issues.filter(({ path, code }) => !settled(path, code === 'invalid_union'));
  return open.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, KEYS_SHOWN).map((key) => {
        const place = yaml.place([...issue.path, key], 'key');
        return found(
          place,
          'unknown-key',
          `the key ${written(key)} is not known here`,
          'remove it, or correct its name',
        );
      });
    }
    const value = yaml.at(issue.path);
    const [message, mend] = messageAndMend(issue, value);
    const rule = value === undefined ? 'missing-value' : 'schema';
    return [found(yaml.place(issue.path), rule, message, mend)];
  });
}
