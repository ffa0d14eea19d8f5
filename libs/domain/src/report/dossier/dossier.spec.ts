import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DossierFacts } from './deciding/dossier-decision.js';
import { plainLine, plainText } from './deciding/plain-text.js';
import { planAction } from './deciding/plan-action.js';
import { releaseReport } from './deciding/release-report.js';
import { signReport } from './deciding/sign-report.js';
import { MOST_FINDINGS, writeFinding } from './deciding/write-finding.js';
import { emptyDossier, type Dossier, type DossierEvent } from './dossier.js';
import type { FindingToWrite } from './finding.js';
import { foldDossier } from './fold-dossier.js';
import type { ActionToPlan } from './improvement-action.js';

const facts: DossierFacts = {
  status: 'ended',
  started: true,
  over: true,
  nations: ['KE', 'JO'],
  objectives: ['objective'],
  targets: ['target'],
};
const finding: FindingToWrite = {
  ...{ section: 'overview', kind: 'note', target: null, instead: null, title: 'T', text: 'T' },
  ...{ analysis: null, reference: null, language: 'en', open: false },
};
const action: ActionToPlan = {
  ...{ issue: 'I', correctiveAction: 'C', element: 'training', target: null, finding: null },
  ...{ owner: 'O', organisation: 'O', start: null, due: '2027-01-01' },
};

const after = (dossier: Dossier, ...events: readonly DossierEvent[]): Dossier =>
  events.reduce((now, event) => foldDossier(now, { seq: now.seq + 1, at: 1000 + now.seq, by: 'x', event }), dossier);

/** What people may write: words, marks of direction, controls, emoji, very long words, halves of characters. */
const anyText = fc
  .array(
    fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\u202E',
      '\u2066',
      '\u0007',
      '\u0000',
      'مرحبا',
      '中文',
      '🚑',
      '\uD83D',
      'x'.repeat(500),
      '=cmd',
      '\uFFFF',
      '\u200F',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('what people write', () => {
  it('keeps its words and nothing that turns or breaks what stands round it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = plainText(text);
        expect(kept).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|(?![\n\t])\p{Cc}|\p{Surrogate}/u);
        expect(plainText(kept)).toBe(kept);
        expect(plainLine(text)).not.toMatch(/[\n\t]/);
        for (const word of ['مرحبا', '中文', '🚑', '=cmd'])
          expect(kept.split(word)).toHaveLength(text.split(word).length);
      }),
    );
  });

  it('is a finding, or refused with a code: never half of it', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const dossier = emptyDossier('KE', 'd');
        const decided = writeFinding(dossier, facts, { ...finding, title, text }, { id: undefined, newId: 'f' });
        if (!decided.ok) return expect(decided.refusal.code).toBe('nonsense-value');
        const [kept] = after(dossier, ...decided.value).findings.values();
        expect([kept?.title, kept?.text]).toEqual([plainLine(title), plainText(text)]);
      }),
    );
  });
});

describe('a dossier', () => {
  it('holds at most so many findings; those that are there can still be put better', () => {
    const many = Array.from({ length: MOST_FINDINGS }, (_, n): DossierEvent => ({
      type: 'finding-written',
      finding: `${n}`,
      says: finding,
    }));
    const full = after(emptyDossier('KE', 'd'), ...many);
    const more = writeFinding(full, facts, finding, { id: undefined, newId: 'f' });
    expect(more).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
    expect(writeFinding(full, facts, finding, { id: '7', newId: 'f' }).ok).toBe(true);
  });

  it('keeps how far an action has come when its words change', () => {
    const planned = after(
      emptyDossier('KE', 'd'),
      { type: 'action-planned', action: 'a', says: action },
      { type: 'action-moved', action: 'a', status: 'under-way', note: 'Begun' },
    );
    const decided = planAction(planned, facts, { ...action, issue: 'Another' }, { id: 'a', newId: 'b' });
    const changed = after(planned, ...(decided.ok ? decided.value : []));
    expect([...changed.actions.values()]).toMatchObject([
      { id: 'a', issue: 'Another', status: 'under-way', note: 'Begun', planned: 1000, changed: 1002 },
    ]);
  });

  it('is read in order and without gaps', () => {
    const entry = { seq: 2, at: 0, by: 'x', event: { type: 'need-withdrawn', need: 'n' } } as const;
    expect(() => foldDossier(emptyDossier('KE', 'd'), entry)).toThrow(RangeError);
  });

  it('lets a version go only as far as its label', () => {
    const signed = signReport(
      emptyDossier('region', 'd'),
      { what: 'public', name: 'N', office: 'O', provisional: false, digest: 'x', entries: 1, missing: [] },
      'ended',
    );
    const region = after(emptyDossier('region', 'd'), ...(signed.ok ? signed.value : []));
    const says = { what: 'public', version: 1, to: { whom: 'everybody' }, tlp: 'TLP:CLEAR', until: null } as const;
    const made = { newId: 'r', now: 0 };
    expect(releaseReport(region, facts, says, made).ok).toBe(true);
    for (const tlp of ['TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const)
      expect(releaseReport(region, facts, { ...says, tlp }, made)).toMatchObject({
        refusal: { code: 'nonsense-value', faults: [{ path: 'tlp' }] },
      });
  });
});
