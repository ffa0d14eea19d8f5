import type { ReportFrame } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import type { Fact } from '../tree/block.js';
import type { Paper } from '../tree/paper.js';
import { theirs } from './cells.js';

/** A draft says so, and what it waits for; a document signed too early says that. */
export function noticeOf(w: Words, { signed, missing }: ReportFrame): Pick<Paper, 'notice'> {
  const { draft, missing: parts } = w.paper;
  const waits = missing.map(({ part, count }) => (count > 1 ? `${parts[part]} (${count})` : parts[part]));
  if (signed && !signed.provisional) return {};
  const said = signed ? draft.provisional : draft.text;
  const text = waits.length === 0 ? said : `${said} ${draft.waits} ${waits.join(w.language === 'ar' ? '، ' : ', ')}.`;
  return { notice: { title: draft.title, text } };
}

/** Which version a document is, who answers for it, and on what it rests. */
export function statusFacts(w: Words, { signed, entries, scoringVersion }: ReportFrame): readonly Fact[] {
  const { facts, signedOff, notSigned } = w.paper;
  const basis = `${entries} ${facts.entries}, ${facts.scoring} ${scoringVersion}`;
  const rest: Fact = { label: facts.basis, value: basis };
  if (!signed) return [{ label: facts.status, value: notSigned }, rest];
  return [
    { label: facts.status, value: signedOff },
    { label: facts.version, value: String(signed.version) },
    { label: facts.signedBy, value: [...[{ theirs: signed.name }], ', ', { theirs: signed.office }] },
    { label: facts.signedAt, value: w.instant(signed.at) },
    rest,
  ];
}

/** Everything of a document that is the same for every kind. */
export function paperFrame(
  w: Words,
  frame: ReportFrame,
  title: string,
): Pick<Paper, 'language' | 'dir' | 'tlp' | 'title' | 'handling' | 'furniture' | 'notice'> {
  const { page, contents, madeBy, handling } = w.paper;
  return {
    language: w.language,
    dir: w.texts.dir,
    tlp: frame.tlp,
    title,
    handling: handling[frame.tlp],
    furniture: { page, contents, madeBy },
    ...noticeOf(w, frame),
  };
}

export const named = (label: string, name: string): Fact => ({ label, value: theirs(name) });
