import type { SeenDrill } from '../../drill/drill.js';
import type { InjectId } from '../../kernel/ids.js';
import type { Figure } from '../figures/figure.js';
import { pooled } from './pooled.js';
import type { RegionalInject } from './regional-injects.js';

/** How far the drill exercised one code of a vocabulary. */
export interface RegionalCoverageLine {
  readonly code: string;
  readonly objectives: readonly string[];
  /** Injects of the plan with this tag. */
  readonly injects: readonly InjectId[];
  readonly quality: Figure;
}

/** By pillar of the Global Cybersecurity Agenda and by service of the FIRST CSIRT framework. */
export interface RegionalCoverage {
  readonly gca: readonly RegionalCoverageLine[];
  readonly first: readonly RegionalCoverageLine[];
}

type Tagged = { readonly tags: { readonly gca: readonly string[]; readonly first: readonly string[] } };

const byCode = new Intl.Collator('en', { numeric: true });

function linesBy(
  kind: keyof RegionalCoverage,
  drill: SeenDrill,
  figures: readonly RegionalInject[],
): RegionalCoverageLine[] {
  const injects = [...drill.injects.values()].map(({ inject }) => inject);
  const { objectives } = drill.scenario;
  const codes = new Set([...injects, ...objectives].flatMap(({ tags }) => tags[kind]));
  return [...codes].sort(byCode.compare).map((code) => {
    const has = ({ tags }: Tagged): boolean => tags[kind].includes(code);
    const tagged = injects.filter(has).map(({ id }) => id);
    return {
      code,
      objectives: objectives.filter(has).map(({ id }) => id),
      injects: tagged,
      quality: pooled(figures, new Set(tagged)),
    };
  });
}

export const regionalCoverage = (drill: SeenDrill, figures: readonly RegionalInject[]): RegionalCoverage => ({
  gca: linesBy('gca', drill, figures),
  first: linesBy('first', drill, figures),
});
