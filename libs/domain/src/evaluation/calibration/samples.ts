import type { SeenDrill } from '../../drill/drill.js';
import type { InjectId } from '../../kernel/ids.js';
import type { Localised } from '../../kernel/localised.js';
import type { Rubric, SampleAnswer } from '../../scenario/rule.js';

/** A sample answer with the rubric that it is marked by. */
export interface FoundSample {
  readonly inject: InjectId;
  readonly title: Localised;
  readonly rubric: Rubric;
  readonly sample: SampleAnswer;
}

/** All sample answers of the scenario, in the order of the MSEL. */
export const samplesOf = (drill: SeenDrill): FoundSample[] =>
  [...drill.injects.values()].flatMap(({ inject }) =>
    inject.rubrics.flatMap((rubric) =>
      (rubric.samples ?? []).map((sample) => ({
        inject: inject.id,
        title: inject.title,
        rubric: rubric as Rubric,
        sample: sample as SampleAnswer,
      })),
    ),
  );
