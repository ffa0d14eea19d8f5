import type { z } from 'zod';
import type { Path } from './path.js';

type Issue = z.core.$ZodIssue;

/** An issue of the schema with its whole path. */
export type FlatIssue = WithPath<Issue>;
type WithPath<Each> = Each extends Issue ? Omit<Each, 'path'> & { readonly path: Path } : never;

const own = (value: object | null, key: string): boolean => value !== null && Object.hasOwn(value, key);

/** How far an alternative of a union is from what was written: a wrong outline counts for more than a wrong detail. */
function distance(issues: readonly Issue[]): number {
  let sum = 0;
  for (const issue of issues) {
    if (issue.path.length > 0 && issue.code !== 'unrecognized_keys') sum += issue.code === 'invalid_type' ? 10 : 1;
    else sum += issue.path.length === 0 ? 100 : 1;
  }
  return sum;
}

/** The alternative that the author seems to have meant, or nothing where none comes near. */
function meant(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const sorted = [...alternatives].sort((a, b) => distance(a) - distance(b));
  const [best, next] = sorted;
  if (!best || distance(best) >= 100) return undefined;
  return next && distance(next) === distance(best) ? undefined : best;
}

/** Opens up the issues of unions, so that each issue names the very place where something is wrong. */
export function flatIssues(issues: readonly Issue[], around: Path = []): FlatIssue[] {
  return issues.flatMap((issue): FlatIssue[] => {
    const path = [...around, ...issue.path.filter((step) => typeof step !== 'symbol')];
    if (issue.code === 'invalid_union' && own(issue, 'errors')) {
      const best = meant(issue.errors);
      if (best) return flatIssues(best, path);
    }
    return [{ ...issue, path } as FlatIssue];
  });
}
