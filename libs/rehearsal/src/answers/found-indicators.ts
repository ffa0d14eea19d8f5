import { normalIndicator, type Indicator, type IndicatorType } from '#libs/domain';

const SHAPES: readonly [IndicatorType, RegExp][] = [
  ['ipv4-addr', /\b\d{1,3}(?:\.\d{1,3}){3}\b/g],
  ['domain-name', /\b(?:[a-z0-9-]{1,63}\.)+(?:example|invalid|test)\b/gi],
  ['file-sha256', /\b[0-9a-f]{64}\b/gi],
];

/** What looks like an indicator in the texts that a team was given: all that a reader without the key has. */
export function foundIndicators(texts: readonly string[], most: number): Indicator[] {
  const all = texts.join('\n');
  const found = new Map<string, Indicator>();
  for (const [type, shape] of SHAPES) {
    for (const [value] of all.matchAll(shape)) {
      const normal = normalIndicator(type, value);
      if (normal !== undefined) found.set(`${type} ${normal}`, { type, value: normal });
    }
  }
  return [...found.values()].slice(0, most);
}
