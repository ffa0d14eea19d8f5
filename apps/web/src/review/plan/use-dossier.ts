import type { ReportDossier } from '#libs/contracts';
import type { Localised, NationalReport, Report, TeamReport } from '#libs/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useSession } from '../../shell/session/use-session.js';

export interface TargetName {
  readonly id: string;
  readonly title: Localised;
}

/** What its owner has added to the report of a drill: the region's for an organiser, for a team or a national controller its nation's. */
export function useDossier(drill: string) {
  const answers = useQueryClient();
  const national = useSession().role === 'national-controller';
  const [said, setSaid] = useState('');
  const dossier = useQuery({
    queryKey: ['dossier', drill],
    queryFn: () => ask<ReportDossier>(`drills/${drill}/dossier`),
    retry: false,
  });
  const report = useQuery({
    queryKey: national ? ['document', drill, 'national'] : ['report', drill],
    queryFn: () =>
      ask<Report | TeamReport | NationalReport>(`drills/${drill}/${national ? 'reports/national' : 'report'}`),
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
  const targets = report.data ? targetsOf(report.data) : [];
  return {
    dossier: dossier.data,
    over: report.data ? report.data.overview.endEx !== null : undefined,
    error: dossier.error ?? report.error,
    targets,
    said,
    done,
  };
}

/** A nation's report tells of each target as a capability, the others by objective. */
function targetsOf(report: Report | TeamReport | NationalReport): readonly TargetName[] {
  const found = 'capabilities' in report ? report.capabilities : report.objectives.flatMap(({ targets }) => targets);
  return found.map(({ id, title }) => ({ id, title }));
}
