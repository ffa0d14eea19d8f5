import type { OutageList, ScoringDifference, ScoringVersions, ScoringVersionScores } from '#libs/contracts';
import {
  isWithin,
  type Actor,
  type EvaluationSettings,
  type Score,
  type NationId,
  type ScoringVersion,
  type SeenDrill,
  type VersionDifference,
  type VersionScores,
} from '#libs/domain';

const text = (instant: number): string => new Date(instant).toISOString();

const nameOf = (by: Actor): string => {
  switch (by.kind) {
    case 'muster':
      return 'muster';
    case 'team':
      return `team ${by.team}`;
    case 'evaluator':
      return `evaluator ${by.evaluator}`;
    default:
      return by.kind;
  }
};

type Said = NonNullable<ScoringVersions['versions'][number]['begun']>;
const said = (one: ScoringVersion['begun']): Said | null =>
  one ? { at: text(one.at), by: nameOf(one.by), reason: one.reason } : null;

const settingsView = (settings: EvaluationSettings): ScoringVersions['settings'] => ({
  ...settings,
  thresholds: { ...settings.thresholds },
});

export const versionsView = ({ evaluation }: SeenDrill): ScoringVersions => ({
  current: evaluation.version,
  settings: settingsView(evaluation.settings as EvaluationSettings),
  versions: (evaluation.versions as readonly ScoringVersion[]).map(({ begun, frozen, change, ...rest }) => ({
    ...rest,
    begun: said(begun),
    frozen: said(frozen),
    change: change ? { ...change } : null,
  })),
});

type WireScore = ScoringVersionScores['teams'][number]['injects'][number]['score'];
const scoreView = (score: Score): WireScore =>
  ({ ...score, lines: score.lines.map((line) => ({ ...line })) }) as WireScore;

export const scoresView = ({ version, settings, teams }: VersionScores): ScoringVersionScores => ({
  version,
  settings: settingsView(settings),
  teams: teams.map(({ team, total, injects }) => ({
    team,
    total: { points: total.points, weight: total.weight, share: total.share ?? null, provisional: total.provisional },
    injects: injects.map(({ inject, score }) => ({ inject, score: scoreView(score) })),
  })),
});

export const differenceView = ({ from, to, teams }: VersionDifference): ScoringDifference => ({
  from,
  to,
  teams: teams.map(({ injects, ...team }) => ({
    ...team,
    injects: injects.map(({ inject, before, after }) => ({
      inject,
      before: before && scoreView(before),
      after: after && scoreView(after),
    })),
  })),
});

/** @param nation whose teams alone are meant; all where it is undefined */
export const outagesView = (drill: SeenDrill, nation?: NationId): OutageList =>
  drill.evaluation.outages
    .filter(({ team }) => isWithin(drill, team, nation))
    .map(({ outage, team, from, to, reason, at, withdrawn }) => ({
      outage,
      team,
      from: text(from),
      to: text(to),
      reason,
      at: text(at),
      withdrawn: withdrawn ? { at: text(withdrawn.at), reason: withdrawn.reason } : null,
    }));
