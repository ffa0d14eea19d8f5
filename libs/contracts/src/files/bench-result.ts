import { z } from 'zod';

const Figures = z.record(z.string(), z.number());

/** A figure that should not be missed, and the one to strive for. */
export const BenchBar = z.strictObject({
  figure: z.string().describe('What is measured against the bar, in words'),
  value: z.number(),
  unit: z.enum(['×', 'MB', 's', '']),
  bar: z.number(),
  aim: z.number().optional(),
  better: z.enum(['lower', 'higher']),
  met: z.boolean(),
});

/** One case: what was measured, its physical limit measured alike in the same run, and the one over the other. */
export const BenchCase = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z]+(-[a-z0-9]+)*$/)
      .describe('The case, and how it was measured where it is in several ways'),
    figures: Figures.describe('Times in milliseconds, rates per second'),
    limit: Figures.describe('The same of the bare thing'),
    peers: z.record(z.string(), Figures).default({}).describe('The same of others who do it, by their names'),
    ratio: Figures.describe('Figure over limit, or over that of a peer'),
    memory: z.strictObject({ peak: z.int().describe('Peak resident bytes of the API process') }),
    bars: z.array(BenchBar),
  })
  .meta({ id: 'BenchCase' });

export const BenchMachine = z.strictObject({
  cpu: z.string(),
  cores: z.int().min(1),
  memory: z.int().describe('Bytes'),
  system: z.string(),
  node: z.string(),
  load: z.number().describe('Load average of the minute before the run'),
  at: z.iso.datetime(),
});

/** What was not measured, and why. */
export const BenchMissing = z.strictObject({ name: z.string(), why: z.string() });

/** What `npm run bench -- … --json` writes. */
export const BenchResult = z
  .strictObject({
    machine: BenchMachine,
    size: z.enum(['full', 'quick', 'small']).default('full'),
    cases: z.array(BenchCase),
    leftOut: z.array(BenchMissing).default([]).describe('What this machine cannot hold'),
    failed: z.array(BenchMissing).default([]),
  })
  .meta({ id: 'BenchResult', title: 'Muster bench' });

export type BenchResult = z.output<typeof BenchResult>;
export type BenchCase = z.output<typeof BenchCase>;
export type BenchMissing = z.output<typeof BenchMissing>;
export type BenchBar = z.output<typeof BenchBar>;
export type BenchMachine = z.output<typeof BenchMachine>;
