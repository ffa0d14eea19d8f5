import { ok } from '../../../kernel/result.js';
import { refuse } from '../../../kernel/refusal.js';
import type { Instant } from '../../../kernel/time.js';
import { tlpReaches, type Tlp } from '../../../kernel/tlp.js';
import type { Dossier } from '../dossier.js';
import type { ReleasedTo, ReleaseToMake, ReportKind } from '../release-act.js';
import { unfit, type DossierDecision, type DossierFacts } from './dossier-decision.js';
import { isOwn } from './sign-report.js';
import { plainText } from './plain-text.js';

/** How far a label may let something go to each circle: wider circles take only wider labels. */
const NARROWEST: Readonly<Record<ReleasedTo['whom'], Tlp>> = {
  everybody: 'TLP:CLEAR',
  nations: 'TLP:AMBER',
  region: 'TLP:AMBER+STRICT',
  nation: 'TLP:AMBER+STRICT',
};

/** To whom each kind of document can go at all: those who watch get the public summary and nothing else. */
const CIRCLES: Readonly<Record<ReportKind, readonly ReleasedTo['whom'][]>> = {
  national: ['region', 'nations', 'nation'],
  participation: ['region', 'nations', 'nation'],
  regional: ['nations', 'nation'],
  public: ['nations', 'everybody'],
};

function unfitTo(says: ReleaseToMake, dossier: Dossier, facts: DossierFacts) {
  const { what, to } = says;
  if (!CIRCLES[what].includes(to.whom))
    return unfit('This document cannot go there.', { path: 'to', message: `one of ${CIRCLES[what].join(', ')}` });
  return unfitCircle(says, dossier, facts);
}

/** Why something cannot go to a circle under its label. */
export function unfitCircle(
  { to, tlp }: Pick<ReleaseToMake, 'to' | 'tlp'>,
  dossier: Dossier,
  { nations }: DossierFacts,
) {
  if (to.whom === 'nation' && (!nations.includes(to.nation) || to.nation === dossier.owner))
    return unfit('The release names no other nation of the drill.', { path: 'to.nation', message: 'not in the drill' });
  if (!tlpReaches(tlp, NARROWEST[to.whom]))
    return unfit('The label does not let it go so far.', {
      path: 'tlp',
      message: `at most ${NARROWEST[to.whom]} for ${to.whom}`,
    });
  return undefined;
}

/** Its owner releases a signed version: what, to whom, under which label, until when. */
export function releaseReport(
  dossier: Dossier,
  facts: DossierFacts,
  says: ReleaseToMake,
  { newId, now }: { readonly newId: string; readonly now: Instant },
): DossierDecision {
  if (!isOwn(dossier.owner, says.what)) return refuse('not-allowed', 'This document is not yours to release.');
  const signed = dossier.signOffs.some(({ what, version }) => what === says.what && version === says.version);
  if (!signed) return refuse('unknown-thing', 'There is no such signed version.');
  const refusal = unfitTo(says, dossier, facts) ?? unlessAhead(says.until, now);
  return refusal ?? ok([{ type: 'report-released', release: newId, says }]);
}

/** Whatever is let go ends in time to come, or not by itself. */
export const unlessAhead = (until: Instant | null, now: Instant) =>
  until !== null && until <= now
    ? refuse('moment-passed', 'The release would be over already.', {
        faults: [{ path: 'until', message: 'has passed' }],
      })
    : undefined;

/** Takes a release back: from now on nobody reads by it. What was read before cannot be taken back. */
export function withdrawRelease(dossier: Dossier, release: string, reason: string): DossierDecision {
  const known = [...dossier.releases, ...dossier.results].find(({ id }) => id === release);
  if (!known) return refuse('unknown-thing', 'There is no such release.');
  return ok(known.withdrawn ? [] : [{ type: 'release-withdrawn', release, reason: plainText(reason) }]);
}

/** Who reads a document that is not their own. */
export type Reader =
  { readonly is: 'region' } | { readonly is: 'nation'; readonly nation: string } | { readonly is: 'guest' };

export function reaches(to: ReleasedTo, reader: Reader): boolean {
  if (to.whom === 'everybody') return true;
  if (to.whom === 'region') return reader.is === 'region';
  if (reader.is !== 'nation') return false;
  return to.whom === 'nations' || to.nation === reader.nation;
}
