import { ok } from '../../../kernel/result.js';
import { refuse } from '../../../kernel/refusal.js';
import type { MissingPart } from '../../document/report-frame.js';
import type { Dossier, DossierOwner } from '../dossier.js';
import type { ReportKind } from '../release-act.js';
import { ofRegion, unfit, type DossierDecision } from './dossier-decision.js';
import { plainLine } from './plain-text.js';

/** Whose a document is: a nation signs and releases its own, the region the others. */
export const isOwn = (owner: DossierOwner, what: ReportKind): boolean =>
  ofRegion(owner) === (what === 'regional' || what === 'public');

export interface ReportToSign {
  readonly what: ReportKind;
  readonly name: string;
  readonly office: string;
  /** Sign although something is missing. */
  readonly provisional: boolean;
  readonly digest: string;
  readonly entries: number;
  readonly missing: readonly MissingPart[];
}

const WORDS: Readonly<Record<MissingPart['part'], string>> = {
  'end-of-drill': 'the drill has not ended',
  marks: 'answers wait to be marked',
  disagreements: 'evaluators disagree and nobody has decided',
  findings: 'nobody has written a finding',
  'improvement-actions': 'no improvement action is planned',
};

/** The refusal that says what a document still waits for. */
export const notReady = (missing: readonly MissingPart[], state: string): ReturnType<typeof refuse> =>
  refuse('report-not-ready', 'The report still waits for something.', {
    state,
    faults: missing.map(({ part, count }) => ({ path: part, message: `${count}: ${WORDS[part]}` })),
  });

/** The version that comes next of one kind of document. */
export const nextVersion = ({ signOffs }: Dossier, what: ReportKind): number =>
  1 + Math.max(0, ...signOffs.filter((one) => one.what === what).map(({ version }) => version));

/** Its owner signs a document as it stands; what is written later belongs to the next version. */
export function signReport(dossier: Dossier, given: ReportToSign, state: string): DossierDecision {
  const { what, provisional, digest, entries, missing } = given;
  if (!isOwn(dossier.owner, what)) return refuse('not-allowed', 'This document is not yours to sign.');
  const name = plainLine(given.name);
  const office = plainLine(given.office);
  if (name === '') return unfit('A signature needs a name.', { path: 'name', message: 'says nothing' });
  if (office === '') return unfit('A signature needs an office.', { path: 'office', message: 'says nothing' });
  const isOver = missing.every(({ part }) => part !== 'end-of-drill');
  if (!isOver || (missing.length > 0 && !provisional)) return notReady(missing, state);
  const latest = dossier.signOffs.findLast((one) => one.what === what);
  if (latest?.digest === digest && latest.name === name && latest.office === office) return ok([]);
  const version = nextVersion(dossier, what);
  const signed = { what, version, name, office, provisional: missing.length > 0, digest, entries };
  return ok([{ type: 'report-signed-off', ...signed }]);
}
