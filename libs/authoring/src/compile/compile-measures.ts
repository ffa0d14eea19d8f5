import type { z } from 'zod';
import type { RubricFile, RuleFile } from '#libs/contracts';
import type { Rubric, Rule } from '#libs/domain';
import type { Path } from '../reading/path.js';
import type { Texts } from './texts.js';

/** An automatic rule of an inject with its texts in every language. */
export function compileRule(given: z.output<typeof RuleFile>, path: Path, inject: string, texts: Texts): Rule {
  const at = ['injects', inject];
  const text = texts.take(given.text, [...path, 'text'], [...at, 'rules', given.id]);
  if (given.kind !== 'checklist') return { ...given, text };
  const points = given.points.map((point, i) => ({
    ...point,
    text: texts.take(point.text, [...path, 'points', i, 'text'], [...at, 'points', given.id, point.id]),
  }));
  return { ...given, text, points };
}

/** A rubric of an inject with its texts in every language. */
export function compileRubric(given: z.output<typeof RubricFile>, path: Path, inject: string, texts: Texts): Rubric {
  const at = ['injects', inject];
  const criteria = given.criteria.map((criterion, i) => {
    const here = [...path, 'criteria', i];
    return {
      ...criterion,
      text: texts.take(criterion.text, [...here, 'text'], [...at, 'criteria', criterion.id]),
      anchors: criterion.anchors.map(({ level, text }, j) => ({
        level,
        text: texts.take(text, [...here, 'anchors', j, 'text'], [...at, 'anchors', criterion.id, String(level)]),
      })),
    };
  });
  const { samples, ...rest } = given;
  if (!samples) return { ...rest, criteria };
  return {
    ...rest,
    criteria,
    samples: samples.map(({ because, ...sample }, i) => {
      const here = [...path, 'samples', i];
      const why = texts.takeIfAny(because, [...here, 'because'], [...at, 'sampleReasons', given.id, sample.id]);
      return {
        ...sample,
        text: texts.take(sample.text, [...here, 'text'], [...at, 'samples', given.id, sample.id]),
        ...(why && { because: why }),
      };
    }),
  };
}
