import { AGGREGATIONS, LANGUAGES, RATINGS, READING_LEVELS } from '#libs/domain';
import { z } from 'zod';
import { EvaluationChoice } from '../../files/scoring-file.js';
import { LanguageTag } from '../../files/text.js';

const Localised = z.partialRecord(LanguageTag, z.string());
const Levels = z.record(z.string(), z.number());
const Instant = z.iso.datetime();

/** All settings, as they are chosen now. */
export const EvaluationChosen = EvaluationChoice.required().meta({ id: 'EvaluationChosen' });

export const QueueLine = z.object({
  item: z.string(),
  inject: z.string(),
  title: Localised,
  rubric: z.string(),
  objectives: z.array(z.string()),
  languages: z.array(z.enum(LANGUAGES)),
  team: z.string().describe('The team’s alias, for this evaluator alone; its name where marking is not blind'),
  answered: z.boolean(),
  since: Instant,
  state: z.enum(['to-mark', 'revised', 'marked']),
});

const OwnObservation = z.object({
  observation: z.string(),
  task: z.string(),
  team: z.string(),
  rating: z.enum(RATINGS),
  text: z.string(),
  at: Instant,
  supersedes: z.string().optional(),
  reason: z.string().optional(),
});

export const EvaluationQueue = z
  .object({
    version: z.int(),
    frozen: z.boolean(),
    samplesLeft: z.int().describe('Sample answers that you have still to mark'),
    calibration: z.enum(['offered', 'required']),
    items: z.array(QueueLine),
    teams: z.array(z.object({ team: z.string(), name: z.string() })).describe('Of whom one may record observations'),
    tasks: z.array(z.object({ task: z.string(), title: Localised, objective: z.string() })),
  })
  .meta({ id: 'EvaluationQueue' });
export type EvaluationQueue = z.output<typeof EvaluationQueue>;

export const EvaluationObserving = EvaluationQueue.pick({ frozen: true, teams: true, tasks: true })
  .extend({ observations: z.array(OwnObservation).describe('Your own, those that you superseded with them') })
  .meta({ id: 'EvaluationObserving' });
export type EvaluationObserving = z.output<typeof EvaluationObserving>;

export const OwnMark = z.object({
  mark: z.string(),
  levels: Levels,
  revision: z.int(),
  at: Instant,
  note: z.string().optional(),
  supersedes: z.string().optional(),
  reason: z.string().optional(),
});

export const ItemSheet = QueueLine.extend({
  shown: z.looseObject({ id: z.string() }).describe('The inject as the team got it'),
  expected: Localised,
  revision: z.int(),
  answer: z.record(z.string(), z.unknown()).nullable(),
  criteria: z.array(
    z.object({
      id: z.string(),
      text: Localised,
      weight: z.number(),
      anchors: z.array(z.object({ level: z.number(), text: Localised })),
    }),
  ),
});

export const EvaluationItem = ItemSheet.extend({
  marks: z.array(OwnMark).describe('Your own, those that you superseded with them'),
}).meta({ id: 'EvaluationItem' });
export type EvaluationItem = z.output<typeof EvaluationItem>;

export const EvaluationMarks = z
  .object({
    version: z.int(),
    frozen: z.boolean(),
    settings: EvaluationChosen,
    evaluators: z.array(
      z.object({
        evaluator: z.string(),
        name: z.string(),
        languages: z.array(z.enum(LANGUAGES)),
        objectives: z.array(z.string()).nullable(),
        lead: z.boolean(),
      }),
    ),
    items: z.array(
      z.object({
        inject: z.string(),
        team: z.string(),
        rubric: z.string(),
        markable: z.boolean(),
        revision: z.int(),
        evaluators: z.array(z.string()),
        wanted: z.int().describe('How many should mark it; more than there are evaluators: nobody else fits'),
        disputed: z.boolean(),
        marks: z.array(OwnMark.extend({ evaluator: z.string() })),
        moderation: z.object({ levels: Levels, reason: z.string(), at: Instant }).nullable(),
      }),
    ),
  })
  .meta({ id: 'EvaluationMarks' });
export type EvaluationMarks = z.output<typeof EvaluationMarks>;

export const Agreement = z.object({
  units: z.int().describe('Criteria that two evaluators marked'),
  alpha: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable().describe('95 %, by bootstrap over the units'),
  level: z.enum(READING_LEVELS).nullable(),
});

export const EvaluationAgreement = z
  .object({
    metric: z.literal('ordinal'),
    overall: Agreement,
    rubrics: z.array(Agreement.extend({ inject: z.string(), rubric: z.string() })),
  })
  .meta({ id: 'EvaluationAgreement' });
export type EvaluationAgreement = z.output<typeof EvaluationAgreement>;

const Rated = z.object({
  id: z.string(),
  rating: z.enum([...RATINGS, 'not-exercised']),
  share: z.number().nullable(),
  provisional: z.boolean(),
});
const RatedTarget = Rated.extend({ tasks: z.array(Rated.extend({ helped: z.boolean() })) });
const Evidence = z.object({
  task: z.string(),
  injects: z.array(
    z.object({ inject: z.string(), quality: z.number(), timeliness: z.number(), provisional: z.boolean() }),
  ),
  observations: z.array(
    z.object({
      observation: z.string(),
      rating: z.enum(RATINGS),
      text: z.string(),
      evaluator: z.string(),
      at: Instant,
    }),
  ),
});

export const EvaluationRatings = z
  .object({
    aggregation: z.enum(AGGREGATIONS),
    thresholds: z.object({ P: z.number(), S: z.number(), M: z.number() }),
    teams: z.array(
      z.object({
        team: z.string(),
        objectives: z.array(Rated.extend({ targets: z.array(RatedTarget) })),
        evidence: z.array(Evidence),
      }),
    ),
  })
  .meta({ id: 'EvaluationRatings' });
export type EvaluationRatings = z.output<typeof EvaluationRatings>;
