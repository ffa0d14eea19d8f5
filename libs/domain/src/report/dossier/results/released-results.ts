import type { InjectId, TeamId } from '../../../kernel/ids.js';
import type { Localised } from '../../../kernel/localised.js';
import type { DrillTime, Instant } from '../../../kernel/time.js';
import type { Tlp } from '../../../kernel/tlp.js';
import type { ReportTotal } from '../../report-teams.js';
import type { Rated } from '../../../scoring/rating/rate-objectives.js';
import type { ReleasedTo } from '../release-act.js';

/** Which single results a nation lets go. What is not named stays its own. */
export interface ResultsWish {
  /** `all` gives the total with them; otherwise these injects' scores and no total. */
  readonly scores: 'all' | readonly InjectId[];
  /** Without their text it is told that and when they came, and nothing of what they say. */
  readonly answers: readonly { readonly inject: InjectId; readonly text: boolean }[];
  /** Objectives, with the capability targets under them. */
  readonly ratings: 'all' | readonly string[];
}

export interface ResultsToRelease extends ResultsWish {
  readonly to: ReleasedTo;
  readonly tlp: Tlp;
  /** Null: until it is withdrawn. */
  readonly until: Instant | null;
}

export interface ReleasedScore {
  readonly inject: InjectId;
  readonly title: Localised;
  readonly points: number;
  readonly weight: number;
  /** From 0 to 1. */
  readonly quality: number;
  readonly timeliness: number;
  readonly provisional: boolean;
}

/** A field of an answer: each line is the team's own words, or a choice in the scenario's words. */
export interface ReleasedField {
  readonly label: Localised;
  readonly lines: readonly (string | Localised)[];
}

export interface ReleasedAnswer {
  readonly inject: InjectId;
  readonly title: Localised;
  /** Drill time of the answer that counts; null where none came. */
  readonly answered: DrillTime | null;
  readonly late: boolean;
  /** Null where the text is not let go. */
  readonly fields: readonly ReleasedField[] | null;
}

export interface ReleasedRating extends Pick<Rated, 'id' | 'rating' | 'provisional'> {
  readonly title: Localised;
  readonly targets: readonly (Pick<Rated, 'id' | 'rating' | 'provisional'> & { readonly title: Localised })[];
}

/** What one team's nation let go of its results, as they stood when it did so. */
export interface ReleasedTeam {
  readonly team: TeamId;
  readonly name: string;
  readonly total: ReportTotal | null;
  readonly scores: readonly ReleasedScore[];
  readonly answers: readonly ReleasedAnswer[];
  readonly ratings: readonly ReleasedRating[];
}

/** A release of single results. What it lets go is kept with it: later marks change nothing about it. */
export interface ResultsAct extends ResultsToRelease {
  readonly id: string;
  readonly at: Instant;
  readonly teams: readonly ReleasedTeam[];
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}
