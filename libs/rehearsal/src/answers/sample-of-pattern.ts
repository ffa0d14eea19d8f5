const MOST_TIMES = 200;
const CLASSES: Readonly<Record<string, string>> = { s: ' ', d: '1', w: 'a', S: 'x', D: 'x', W: ' ', b: '', B: '' };

/** One text that a simple pattern matches, or undefined where this reading of it does not work out. */
export function sampleOfPattern(source: string): string | undefined {
  try {
    const pattern = new RegExp(source, 'iu');
    const { text } = alternative(source, 0);
    return pattern.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

interface Read {
  readonly text: string;
  readonly at: number;
}

/** Reads up to the end of a group or of the pattern, and keeps the first alternative. */
function alternative(source: string, from: number): Read {
  let text = '';
  let kept: string | undefined;
  let at = from;
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      kept ??= text;
      text = '';
      at++;
      continue;
    }
    const one = atom(source, at);
    const times = quantifier(source, one.at);
    text += one.text.repeat(times.least);
    at = times.at;
  }
  return { text: kept ?? text, at };
}

function atom(source: string, at: number): Read {
  const sign = source[at] ?? '';
  if (sign === '(') {
    const inner = alternative(source, source.startsWith('(?:', at) ? at + 3 : at + 1);
    return { text: inner.text, at: inner.at + 1 };
  }
  if (sign === '[') {
    const first = source[at + 1] === '\\' ? atom(source, at + 1).text : (source[at + 1] ?? '');
    const end = source.indexOf(']', at + 2);
    if (end < 0) throw new RangeError('a class without an end');
    return { text: first, at: end + 1 };
  }
  if (sign === '\\') {
    const escaped = source[at + 1] ?? '';
    return { text: CLASSES[escaped] ?? escaped, at: at + 2 };
  }
  if (sign === '^' || sign === '$') return { text: '', at: at + 1 };
  return { text: sign === '.' ? 'x' : sign, at: at + 1 };
}

function quantifier(source: string, at: number): { least: number; at: number } {
  const found = /^(?:([*+?])|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at));
  if (!found) return { least: 1, at };
  const least = found[1] === '+' ? 1 : found[2] === undefined ? 0 : Number(found[2]);
  if (least > MOST_TIMES) throw new RangeError('more than anybody writes');
  return { least, at: at + found[0].length };
}
