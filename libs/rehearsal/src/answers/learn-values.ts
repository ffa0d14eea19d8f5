import { fill, namesIn, type Scenario, type Values } from '#libs/domain';

const PLACES = /\{\{\s*[a-z0-9]+(?:[.-][a-z0-9]+)*\s*\}\}/g;

/**
 * Reads back what stood in the places of a template, from the text that it became, line by line: values have no line
 * breaks. A line of which the reading does not give the text again teaches nothing. Takes no longer than the text.
 */
export function learnValues(template: string, text: string, known: Values = {}): Values {
  const before = template.split('\n');
  const after = text.split('\n');
  if (before.length !== after.length) return {};
  const learnt: Record<string, string> = {};
  for (const [index, line] of before.entries()) {
    if (!line.includes('{{')) continue;
    Object.assign(learnt, learnLine(line, after[index] ?? '', { ...known, ...learnt }));
  }
  return learnt;
}

function learnLine(template: string, text: string, known: Values): Values {
  for (const greedy of [false, true]) {
    const values = readLine(template, text, known, greedy);
    if (values && fill(template, values) === text) return values;
  }
  return {};
}

/** Walks from one fixed piece to the next; greedy: a value reaches as far as the last place where the next piece stands. */
function readLine(template: string, text: string, known: Values, greedy: boolean): Values | undefined {
  const pieces = template.split(PLACES);
  const names = namesIn(template);
  const values: Record<string, string> = {};
  let at = pieces[0]?.length ?? 0;
  for (const [index, name] of names.entries()) {
    const piece = pieces[index + 1] ?? '';
    const already = values[name] ?? known[name];
    const found = greedy ? text.lastIndexOf(piece) : text.indexOf(piece, at);
    const open = index === names.length - 1 ? text.length - piece.length : piece === '' ? -1 : found;
    const end = already === undefined ? open : at + already.length;
    if (end < at) return undefined;
    values[name] = text.slice(at, end);
    at = end + piece.length;
  }
  return values;
}

/** Adds what follows from values already known: from composed ones their parts, and from parts what they compose. */
export function deduceValues({ variables }: Pick<Scenario, 'variables'>, known: Values): Values {
  const values: Record<string, string> = { ...known };
  for (const [name, spec] of Object.entries(variables)) {
    if (spec.kind !== 'value') continue;
    const whole = values[name];
    if (whole !== undefined) Object.assign(values, learnValues(spec.value, whole, values));
    const filled = fill(spec.value, values);
    if (whole === undefined && namesIn(filled).length === 0) values[name] = filled;
  }
  return values;
}
