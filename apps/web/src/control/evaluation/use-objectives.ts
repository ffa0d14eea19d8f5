import type { Report } from '#libs/domain';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useInWords } from '../../ui/words/in-words.js';

export interface ObjectiveName {
  readonly id: string;
  readonly text: string;
}

/** What the drill trains, by which evaluators may be told apart; none as long as it is not known. */
export function useObjectives(drill: string): readonly ObjectiveName[] {
  const inWords = useInWords();
  const { data } = useQuery({
    queryKey: ['report', drill],
    queryFn: () => ask<Report>(`drills/${drill}/report`),
    retry: false,
  });
  return (data?.objectives ?? []).map(({ id, title }) => ({ id, text: inWords(title) }));
}
