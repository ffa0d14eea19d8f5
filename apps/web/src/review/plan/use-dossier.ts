import type { ReportDossier } from '#libs/contracts';
import type { Localised, Report, TeamReport } from '#libs/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ask } from '../../shell/http/ask.js';

export interface TargetName {
  readonly id: string;
  readonly title: Localised;
}

/** What its owner has added to the report of a drill: the region's for an organiser, for a team its nation's. */
export function useDossier(drill: string) {
  const answers = useQueryClient();
  const [said, setSaid] = useState('');
  const dossier = useQuery({
    queryKey: ['dossier', drill],
    queryFn: () => ask<ReportDossier>(`drills/${drill}/dossier`),
    retry: false,
  });
  const report = useQuery({
    queryKey: ['report', drill],
    queryFn: () => ask<Report | TeamReport>(`drills/${drill}/report`),
    retry: false,
  });
  const done = useCallback(
    (what: string): void => {
      setSaid(what);
      for (const key of [['dossier'], ['actions'], ['shelf', drill], ['document', drill]])
        void answers.invalidateQueries({ queryKey: key });
    },
    [answers, drill],
  );
  const targets: readonly TargetName[] = (report.data?.objectives ?? []).flatMap((objective) =>
    objective.targets.map(({ id, title }) => ({ id, title })),
  );
  return {
    dossier: dossier.data,
    over: report.data ? report.data.overview.endEx !== null : undefined,
    error: dossier.error ?? report.error,
    targets,
    said,
    done,
  };
}
