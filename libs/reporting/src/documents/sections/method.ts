import type { Localised, InjectId, ReportMethod } from '#libs/domain';
import { DASH, type Words } from '../../writers/words/words.js';
import { none, number, own, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Block } from '../tree/block.js';
import type { Cell } from '../tree/cell.js';
import type { Section } from '../tree/paper.js';

type Line = ReportMethod['agreement']['overall'];

function agreementCells(w: Words, { units, alpha, interval, level }: Line): Cell[] {
  const bounds = interval ? `${w.number(interval.low, 3)} – ${w.number(interval.high, 3)}` : undefined;
  return [
    number(w, units),
    number(w, alpha, 3),
    bounds === undefined ? none : words([{ code: bounds }]),
    words(w.paper.reading[level ?? 'unknown']),
  ];
}

function agreement(w: Words, { agreement: { overall, rubrics } }: ReportMethod, titles: Titles): Block {
  const { columns: heads, empty } = w.paper;
  const rows = rubrics.map(({ inject, rubric, ...line }) => {
    const title = titles.get(inject);
    const name = title
      ? [...(own(w, title) as readonly { theirs: string }[]), ' · ', { code: rubric }]
      : [{ code: rubric }];
    return [words(name), ...agreementCells(w, line)];
  });
  return {
    kind: 'table',
    id: 'agreement',
    caption: heads.alpha,
    columns: columns(
      [heads.rubric, 6],
      [heads.units, 2, 'end'],
      [heads.alpha, 2, 'end'],
      [heads.interval, 3],
      [heads.reading, 4],
    ),
    rows:
      overall.units === 0 && rows.length === 0 ? [] : [[words(w.texts.all), ...agreementCells(w, overall)], ...rows],
    empty: empty.marks,
  };
}

type Titles = ReadonlyMap<InjectId, Localised>;

/** How figures were made and how far they can be relied on; below the usual level of agreement it warns. */
export function methodSection(w: Words, method: ReportMethod, titles: Titles, more: readonly Block[] = []): Section {
  const { sections, facts, yes, no, aggregations, thresholds, floor, agreementWarning, suppressedNote } = w.paper;
  const { level } = method.agreement.overall;
  const { P, S, M } = method.thresholds;
  const warning: Block = {
    kind: 'callout',
    tone: 'warning',
    title: agreementWarning.title,
    text: agreementWarning.text,
  };
  return {
    id: 'method',
    title: sections.method,
    blocks: [
      ...w.paper.method.map((text): Block => ({ kind: 'paragraph', text })),
      {
        kind: 'facts',
        facts: [
          { label: facts.evaluators, value: w.number(method.evaluators) },
          { label: facts.blind, value: method.blind ? yes : no },
          { label: facts.doubled, value: method.doubled > 0 ? w.percent(method.doubled) : DASH },
          { label: facts.aggregation, value: aggregations[method.aggregation] },
          { label: thresholds, value: [{ code: `P ${w.percent(P)} · S ${w.percent(S)} · M ${w.percent(M)}` }] },
          { label: floor, value: w.number(method.floor, 2) },
          { label: facts.cell, value: w.number(method.smallestCell) },
        ],
      },
      ...(level === null || level === 'rely' ? [] : [warning]),
      agreement(w, method, titles),
      { kind: 'paragraph', text: suppressedNote, quiet: true },
      ...more,
    ],
  };
}
