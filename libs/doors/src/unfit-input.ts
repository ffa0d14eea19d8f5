import { refuse } from '#libs/domain';
import type { FastifyRequest } from 'fastify';
import { Refused } from './refused.js';

/** Nothing that Muster takes comes near this; far beyond it, whatever walks a value by calling itself would fall over. */
const DEEPEST = 64;
const NUL = '\0';

const partsOf = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [...Object.keys(value), ...Object.values(value as object)];
};

const holdsNul = (value: unknown): boolean => typeof value === 'string' && value.includes(NUL);

/**
 * The refusal of what no command can take, whatever its schema says: a value nested too deep, or a text with a NUL, which
 * stands in no text and which PostgreSQL does not keep. Undefined for all else.
 */
export function unfitInput(value: unknown): ReturnType<typeof refuse> | undefined {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return refuse('malformed', `The request is nested deeper than ${DEEPEST} levels.`);
    if (level.some(holdsNul)) return refuse('malformed', 'The request holds a NUL, which stands in no text.');
    level = level.flatMap(partsOf);
  }
  return undefined;
}

/** Refuses an unfit request before anything walks it. */
export function fitOnly({ body, query, params }: Pick<FastifyRequest, 'body' | 'query' | 'params'>): Promise<void> {
  const unfit = unfitInput([query, params, body]);
  return unfit ? Promise.reject(new Refused(unfit.refusal)) : Promise.resolve();
}
