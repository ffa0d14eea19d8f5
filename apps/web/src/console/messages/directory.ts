import type { DirectoryLine } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useDesk } from '../desk/desk-context.js';

const NOBODY: readonly DirectoryLine[] = [];

interface Directory {
  readonly others: readonly DirectoryLine[];
  readonly nameOf: (team: string) => string;
  readonly error: unknown;
}

/** The teams that one can write to. */
export function useDirectory(): Directory {
  const { drill, team } = useDesk();
  const { data = NOBODY, error } = useQuery({
    queryKey: ['directory', drill],
    queryFn: () => ask<DirectoryLine[]>(`drills/${drill}/directory`),
  });
  const nameOf = (id: string): string => data.find((line) => line.id === id)?.name ?? id;
  return { others: data.filter(({ id }) => id !== team), nameOf, error };
}
