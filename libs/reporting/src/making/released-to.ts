import {
  isReleased,
  reaches,
  type Dossier,
  type Instant,
  type Reader,
  type ReleaseAct,
  type ResultsAct,
} from '#libs/domain';

/** What of a dossier a reader may read now: the latest version first, and of one version the latest act. */
export const releasedTo = ({ releases }: Dossier, reader: Reader, now: Instant): readonly ReleaseAct[] =>
  releases
    .filter((act) => isReleased(act, now) && reaches(act.to, reader))
    .sort((one, other) => other.version - one.version || other.at - one.at);

/** The single results of a dossier that a reader may read now, the latest first. */
export const resultsTo = ({ results }: Dossier, reader: Reader, now: Instant): readonly ResultsAct[] =>
  results.filter((act) => isReleased(act, now) && reaches(act.to, reader)).toReversed();
