import { BenchResult } from '#libs/contracts';
import { readFile } from 'node:fs/promises';
import { costsOf } from './costs.js';
import { modelTable } from './model-table.js';
import { LOAD, needsOf, type Load } from './needs.js';

export interface ModelOptions extends Partial<Load> {
  readonly from: string;
  readonly json: boolean;
}

/** Says what a load would need, by what a run has measured. */
export async function model({ from, json, ...wanted }: ModelOptions): Promise<string> {
  const { costs, checks } = costsOf(BenchResult.parse(JSON.parse(await readFile(from, 'utf8'))));
  const load: Load = { ...LOAD, ...wanted };
  const needs = needsOf(costs, load);
  return json ? JSON.stringify({ costs, checks, load, needs }, undefined, 2) : modelTable(costs, checks, load, needs);
}
