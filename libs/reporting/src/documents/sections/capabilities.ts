import type { CapabilityAnalysis, InjectId, Localised } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import { own, theirs } from '../parts/cells.js';
import { findingText } from '../parts/findings.js';
import type { Block } from '../tree/block.js';
import type { Section } from '../tree/paper.js';
import type { Piece, Text } from '../tree/text.js';

type Draft = CapabilityAnalysis['drafts'][number];
type Titles = ReadonlyMap<InjectId, Localised>;

const pieces = (text: Text): readonly Piece[] => (typeof text === 'string' ? [text] : text);

/** A line of the draft: the task, its rating in words, and what it rests on. */
function draftText(w: Words, draft: Draft, titles: Titles): Text {
  const { findings } = w.paper;
  const comma = w.language === 'ar' ? '، ' : ', ';
  const measured = draft.injects
    .slice(0, MEASURES)
    .flatMap(({ inject, quality }, index): Piece[] => [
      index === 0 ? ` ${findings.measured}: ` : comma,
      ...pieces(own(w, titles.get(inject) ?? { en: inject })),
      ' ',
      { code: w.percent(quality) },
    ]);
  const rest = draft.injects.length - MEASURES;
  const observed = draft.observations.flatMap(({ text }): Piece[] => [
    ` ${findings.observed}: `,
    ...pieces(theirs(text)),
    '.',
  ]);
  return [
    ...pieces(own(w, draft.title)),
    ` – ${draft.rating}, ${w.texts.ratings[draft.rating]}.`,
    ...measured,
    ...(rest > 0 ? [`${comma}+${rest}`] : []),
    ...(measured.length > 0 ? ['.'] : []),
    ...(draft.helped ? [` ${findings.helped}`] : []),
    ...(draft.provisional ? [` ${findings.provisional}`] : []),
    ...observed,
  ];
}

const MEASURES = 4;

function kindBlocks(
  w: Words,
  analysis: CapabilityAnalysis,
  kind: 'strength' | 'area',
  titles: Titles,
): readonly Block[] {
  const written = analysis.findings
    .filter((finding) => finding.kind === kind)
    .map((finding) => findingText(w, finding));
  const drafted = analysis.drafts
    .filter((draft) => draft.kind === kind && draft.replacedBy === null)
    .map((draft) => draftText(w, draft, titles));
  const items = [...written, ...drafted];
  if (items.length === 0) return [];
  return [
    { kind: 'label', text: w.paper.findings[kind] },
    { kind: 'list', ordered: false, items },
  ];
}

/** For each capability target what went well and what to improve, in the order of the objectives. */
export function capabilitiesSection(
  w: Words,
  capabilities: readonly CapabilityAnalysis[],
  titles: Titles,
  more: readonly Block[] = [],
): Section {
  const { sections, leads, columns, findings } = w.paper;
  return {
    id: 'capabilities',
    title: sections.capabilities,
    newPage: true,
    blocks: [{ kind: 'paragraph', text: leads.capabilities, quiet: true }, ...more],
    sections: capabilities.map((analysis): Section => {
      const exercised = analysis.rating !== 'not-exercised';
      const notes = analysis.findings.filter(({ kind }) => kind === 'note').map((finding) => findingText(w, finding));
      const rated = exercised
        ? `${analysis.rating} – ${w.texts.ratings[analysis.rating]}`
        : w.texts.ratings['not-exercised'];
      return {
        id: `target-${analysis.id}`,
        title: own(w, analysis.title),
        blocks: [
          {
            kind: 'rated',
            label: columns.rating,
            value: analysis.rating,
            shown: rated,
            share: w.percent(analysis.share),
          },
          ...kindBlocks(w, analysis, 'strength', titles),
          ...kindBlocks(w, analysis, 'area', titles),
          ...(notes.length === 0
            ? []
            : ([
                { kind: 'label', text: findings.note },
                { kind: 'list', ordered: false, items: notes },
              ] as const)),
        ],
      };
    }),
  };
}
