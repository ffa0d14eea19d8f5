import { fill, namesIn, type Language, type Rule, type Seeded, type Values } from '#libs/domain';
import { ownWord, reportOf, tongueOf } from './phrases.js';
import { sampleOfPattern } from './sample-of-pattern.js';

/** Filled in, where every value that it needs is known. */
export const filled = (text: string, values: Values): string | undefined => {
  const known = fill(text, values);
  return namesIn(known).length === 0 ? known : undefined;
};

/** What a text must hold to be right by some rules, as far as the team can know it. */
function pointsOf(rules: readonly Rule[], values: Values, languages: readonly Language[], chance: Seeded): string[] {
  const tongue = tongueOf(languages);
  const known = (words: readonly string[]): string[] => words.flatMap((word) => filled(word, values) ?? []);
  return rules.flatMap((rule) => {
    if (rule.kind === 'checklist')
      return rule.points.flatMap(({ anyOf }) => ownWord(known(anyOf), tongue, chance) ?? []);
    if (rule.kind !== 'pattern') return [];
    const pattern = filled(rule.pattern, values);
    return (pattern === undefined ? undefined : sampleOfPattern(pattern)) ?? [];
  });
}

/** Writes a text that is right by the given rules, and vague where there are none or nothing is known. */
export function writtenText(
  rules: readonly Rule[],
  values: Values,
  languages: readonly Language[],
  longest: number,
  chance: Seeded,
): string {
  const exact = rules.find((rule) => rule.kind === 'exact');
  const word =
    exact &&
    ownWord(
      exact.anyOf.flatMap((one) => filled(one, values) ?? []),
      tongueOf(languages),
      chance,
    );
  const text = word ?? reportOf(pointsOf(rules, values, languages, chance), tongueOf(languages), chance);
  return text.slice(0, longest);
}
