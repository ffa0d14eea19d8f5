import type { InjectLine, ItemAnalysisList, ScoringVersions, ScoringVersionScores } from '#libs/contracts';
import type { Report } from '#libs/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { isClosedError } from '../../shell/page/closed-notice.js';
import { useInWords } from '../../ui/words/in-words.js';
import { useFigures, type Figures } from '../report/figures.js';

/** What every part of the page of scores works with. */
export interface ScoresDesk {
  readonly drill: string;
  readonly over: boolean;
  /** Once the drill is closed there are the versions and figures over many, and no team's scores. */
  readonly closed: boolean;
  readonly versions: ScoringVersions;
  readonly figures: Figures;
  readonly team: (id: string) => string;
  readonly inject: (id: string) => string;
}

const asking = <T>(drill: string, path: string) => ({
  queryKey: ['scores', drill, path],
  queryFn: () => ask<T>(`drills/${drill}/${path}`),
  retry: false,
});

/** The versions of a drill's scores, with how its teams and injects are called. */
export function useScores(drill: string) {
  const answers = useQueryClient();
  const inWords = useInWords();
  const [said, setSaid] = useState('');
  const versions = useQuery(asking<ScoringVersions>(drill, 'scoring/versions'));
  const report = useQuery({
    queryKey: ['report', drill],
    queryFn: () => ask<Report>(`drills/${drill}/report`),
    retry: false,
  });
  const figures = useFigures(report.data?.overview.zone ?? 'UTC');
  const done = useCallback(
    (what: string): void => {
      setSaid(what);
      for (const key of [
        ['scores', drill],
        ['report', drill],
      ])
        void answers.invalidateQueries({ queryKey: key });
    },
    [answers, drill],
  );
  const closed = isClosedError(report.error);
  const plan = useQuery({ ...asking<InjectLine[]>(drill, 'injects'), enabled: closed });
  const told = closed ? undefined : report.data;
  const named = told?.injects ?? plan.data?.map(({ id, title }) => ({ inject: id, title }));
  const desk: ScoresDesk | undefined =
    versions.data && named
      ? {
          drill,
          over: closed || told?.overview.endEx !== null,
          closed,
          versions: versions.data,
          figures,
          team: (id) => told?.overview.teams.find((team) => team.id === id)?.name ?? id,
          inject: (id) => {
            const found = named.find(({ inject }) => inject === id);
            return found ? inWords(found.title) : id;
          },
        }
      : undefined;
  return { desk, error: versions.error ?? (closed ? plan.error : report.error), said, done };
}

/** How the injects did their work as questions. */
export const useItemAnalysis = (drill: string) => useQuery(asking<ItemAnalysisList>(drill, 'evaluation/analysis'));

/** The weight of each inject that was scored in a version, by its id. */
export function useWeights(drill: string, version: number): ReadonlyMap<string, number> {
  const { data } = useQuery(asking<ScoringVersionScores>(drill, `scoring/versions/${version}`));
  const scored = (data?.teams ?? []).flatMap(({ injects }) => injects);
  return new Map(scored.map(({ inject, score }) => [inject, score.weight]));
}
