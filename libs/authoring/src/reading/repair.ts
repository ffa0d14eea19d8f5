import type { FlatIssue } from './flat-issues.js';
import type { Path } from './path.js';

type Holder = Record<string | number, unknown>;

/**
 * A value that the schema takes, put where a wrong one stood, so that the rest of the pack can be judged in the same
 * run. What is found at such a place afterwards is not reported.
 */
function standIn(issue: FlatIssue): unknown {
  switch (issue.code) {
    case 'invalid_type':
      return { string: 'stand-in', number: 0, int: 1, boolean: true, array: [], object: {}, record: {} }[
        issue.expected as string
      ];
    case 'invalid_value':
      return issue.values[0];
    case 'invalid_union':
      if ('options' in issue && issue.options) return issue.options[0];
      return issue.path.at(-1) === 'trigger' ? { manual: true } : 'stand-in';
    case 'invalid_format':
      return issue.path.at(-1) === 'version' ? '0.0.0' : 'stand-in';
    case 'custom':
      return issue.path.at(-1) === 'at' ? 'T+00:00' : '1m';
    case 'too_small':
      return issue.origin === 'string' ? 'stand-in' : Number(issue.minimum);
    case 'too_big':
      return issue.origin === 'string' ? 'stand-in' : Number(issue.maximum);
    default:
      return undefined;
  }
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function holderOf(root: unknown, path: Path): Holder | undefined {
  let holder = root;
  for (const step of path.slice(0, -1)) {
    if (!isHolder(holder) || !Object.hasOwn(holder, step)) return undefined;
    holder = holder[step];
  }
  return isHolder(holder) ? holder : undefined;
}

/** Changes `root` in place so that `issue` goes away; says which place is no longer the author's. */
export function repair(root: unknown, issue: FlatIssue): Path | undefined {
  if (issue.code === 'unrecognized_keys') {
    const holder = holderOf(root, [...issue.path, '']);
    for (const key of issue.keys) if (holder) delete holder[key];
    return undefined;
  }
  const last = issue.path.at(-1);
  const holder = holderOf(root, issue.path);
  if (last === undefined || !holder) return undefined;
  const current = holder[last];
  if (Array.isArray(current) && issue.code === 'too_big') current.length = Number(issue.maximum);
  else if (issue.code === 'invalid_key' || Array.isArray(current)) delete holder[last];
  else holder[last] = standIn(issue);
  return issue.path;
}
