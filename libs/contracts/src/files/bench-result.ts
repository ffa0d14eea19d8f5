import { z } from 'zod';

const Figures = z.record(z.string(), z.number());

/** A figure that should not be missed, and the one to strive for. */
export const BenchBar = z.strictObject({
  figure: z.string().describe('What is measured against the bar, in words'),
  value: z.number(),
  unit: z.enum(['×', 'MB', '']),
  bar: z.number(),
  aim: z.number().optional(),
  better: z.enum(['lower', 'higher']),
  met: z.boolean(),
});

/** One case: what was measured, its physical limit measured alike in the same run, and the one over the other. */
export const BenchCase = z
  .strictObject({
    name: z.enum(['deliver', 'respond', 'report']),
    figures: Figures.describe('Times in milliseconds, rates per second'),
    limit: Figures.describe('The same of the bare thing'),
    ratio: Figures.describe('Figure over limit'),
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

/** What `npm run bench -- … --json` writes. */
export const BenchResult = z
  .strictObject({ machine: BenchMachine, cases: z.array(BenchCase).min(1) })
  .meta({ id: 'BenchResult', title: 'Muster bench' });

export type BenchResult = z.output<typeof BenchResult>;
export type BenchCase = z.output<typeof BenchCase>;
export type BenchBar = z.output<typeof BenchBar>;
export type BenchMachine = z.output<typeof BenchMachine>;
