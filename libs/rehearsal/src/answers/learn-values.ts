import { fill, namesIn, type Scenario, type Values } from '#libs/domain';

const PLACE = /\{\{\s*[a-z0-9]+(?:[.-][a-z0-9]+)*\s*\}\}/;

/**
 * Reads back what stood in the places of a template, from the text that it became. It walks from one fixed piece to the
 * next, so it takes no longer than the text; where the outcome does not give the text again, nothing was learnt.
 */
export function learnValues(template: string, text: string, known: Values = {}): Values {
  const names = namesIn(template);
  if (names.length === 0) return {};
  const pieces = template.split(new RegExp(PLACE, 'g'));
  const learnt: Record<string, string> = {};
  let at = pieces[0]?.length ?? 0;
  for (const [index, name] of names.entries()) {
    const piece = pieces[index + 1] ?? '';
    const already = learnt[name] ?? known[name];
    const end = already !== undefined ? at + already.length : endOf(text, at, piece, index === names.length - 1);
    if (end === undefined) return {};
    learnt[name] = text.slice(at, end);
    at = end + piece.length;
  }
  return fill(template, learnt) === text ? learnt : {};
}

function endOf(text: string, at: number, piece: string, last: boolean): number | undefined {
  if (last) return text.length - piece.length;
  if (piece === '') return undefined;
  const end = text.indexOf(piece, at);
  return end < 0 ? undefined : end;
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
