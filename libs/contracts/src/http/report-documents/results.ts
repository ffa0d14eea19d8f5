import { RATINGS, TLP, type ReleasedTeam as DomainTeam, type ResultsAct as DomainAct } from '#libs/domain';
import { z } from 'zod';
import { LanguageTag } from '../../files/text.js';
import { Id, InstantText } from '../fields.js';
import type { Same } from './same.js';
import { ReleasedTo } from './releases.js';

const Instant = z.int().describe('Milliseconds since 1970-01-01T00:00:00Z');
const Localised = z.partialRecord(LanguageTag, z.string());

const wish = {
  scores: z
    .union([z.literal('all'), z.array(Id).max(500).readonly()])
    .default([])
    .describe('All, with the total; or those of these injects'),
  answers: z
    .array(z.strictObject({ inject: Id, text: z.boolean().default(false).describe('What it says, too') }).readonly())
    .max(500)
    .readonly()
    .default([]),
  ratings: z
    .union([z.literal('all'), z.array(Id).max(100).readonly()])
    .default([])
    .describe('All, or those of these objectives'),
};

/** Single results of a nation to be let go: what, to whom, under which TLP, until when. */
export const ReleaseResults = z
  .strictObject({
    ...wish,
    to: ReleasedTo,
    tlp: z.enum(TLP),
    until: InstantText.nullable().default(null).describe('Without it: until it is withdrawn'),
  })
  .meta({ id: 'ReleaseResults' });

const rated = {
  id: z.string(),
  title: Localised,
  rating: z.enum([...RATINGS, 'not-exercised']),
  provisional: z.boolean(),
};

const ReleasedTeam = z
  .object({
    team: z.string(),
    name: z.string(),
    total: z
      .object({ points: z.number(), weight: z.number(), share: z.number().nullable(), provisional: z.boolean() })
      .readonly()
      .nullable(),
    scores: z
      .array(
        z
          .object({
            ...{ inject: z.string(), title: Localised },
            ...{ points: z.number(), weight: z.number(), quality: z.number(), timeliness: z.number() },
            provisional: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
    answers: z
      .array(
        z
          .object({
            ...{ inject: z.string(), title: Localised, late: z.boolean() },
            answered: z.number().nullable().describe('Drill time of the answer that counts, in milliseconds'),
            fields: z
              .array(
                z.object({ label: Localised, lines: z.array(z.union([z.string(), Localised])).readonly() }).readonly(),
              )
              .readonly()
              .nullable()
              .describe('Null where the text is not let go'),
          })
          .readonly(),
      )
      .readonly(),
    ratings: z
      .array(z.object({ ...rated, targets: z.array(z.object(rated).readonly()).readonly() }).readonly())
      .readonly(),
  })
  .readonly()
  .meta({ id: 'ReleasedTeam' });

/** A release of single results, as its nation sees it. */
export const ResultsAct = z
  .object({
    ...wish,
    ...{ id: z.string(), at: Instant, to: ReleasedTo, tlp: z.enum(TLP), until: Instant.nullable() },
    teams: z.array(ReleasedTeam).readonly(),
    withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  })
  .readonly()
  .meta({ id: 'ResultsAct' });

/** Results that nations let go to whoever asks: that and nothing else. */
export const ReleasedResults = z
  .array(
    z.object({
      ...{ release: z.string(), nation: z.string(), at: Instant, tlp: z.enum(TLP), until: Instant.nullable() },
      teams: z.array(ReleasedTeam).readonly(),
    }),
  )
  .meta({ id: 'ReleasedResults' });
export type ReleasedResults = z.output<typeof ReleasedResults>;

true satisfies Same<DomainTeam, z.output<typeof ReleasedTeam>>;
true satisfies Same<DomainAct, z.output<typeof ResultsAct>>;
