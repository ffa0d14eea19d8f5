import type { DrillOverview } from '#libs/domain';
import { DASH, type Words } from '../../writers/words/words.js';
import { own, theirs, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Block, Fact } from '../tree/block.js';
import type { Section } from '../tree/paper.js';

type Overview = Omit<DrillOverview, 'pack' | 'interventions'> & Partial<DrillOverview>;

const fact = (label: string, value: Fact['value']): Fact => ({ label, value });

/** What was played and when, for the cover. */
export function coverFacts(w: Words, overview: Overview): readonly Fact[] {
  const { facts } = w.paper;
  return [
    fact(facts.scenario, own(w, overview.scenario.title)),
    fact(facts.startEx, w.instant(overview.startEx)),
    fact(facts.endEx, w.instant(overview.endEx)),
    fact(facts.played, w.span(overview.played)),
  ];
}

function playedFacts(w: Words, overview: Overview): readonly Fact[] {
  const { facts } = w.paper;
  const languages = new Intl.DisplayNames([w.language], { type: 'language' });
  const comma = w.language === 'ar' ? '، ' : ', ';
  return [
    fact(facts.drill, theirs(overview.title)),
    fact(facts.scenario, own(w, overview.scenario.title)),
    ...(overview.pack ? [fact(facts.pack, [{ code: `${overview.pack.name} ${overview.pack.version}` }])] : []),
    fact(facts.languages, overview.scenario.languages.map((one) => languages.of(one) ?? one).join(comma)),
    fact(facts.startEx, w.instant(overview.startEx)),
    fact(facts.endEx, w.instant(overview.endEx)),
    fact(facts.zone, [{ code: overview.zone }]),
    fact(facts.planned, w.span(overview.plannedDuration)),
    fact(facts.played, w.span(overview.played)),
    fact(facts.wall, w.span(overview.wall)),
    fact(facts.paused, overview.pauses === 0 ? DASH : `${w.span(overview.paused)} (${overview.pauses})`),
    fact(facts.nations, w.number(overview.nations)),
    fact(facts.organisations, w.number(overview.organisations)),
    fact(facts.teams, w.number(overview.teams)),
    fact(facts.injects, w.number(overview.injects)),
    ...(overview.interventions === undefined ? [] : [fact(facts.interventions, w.number(overview.interventions))]),
  ];
}

/** The exercise overview: what was played, the story, the phases. */
export function overviewSection(w: Words, overview: Overview, more: readonly Block[] = []): Section {
  const { sections, columns: heads, empty } = w.paper;
  const phases: Block = {
    kind: 'table',
    id: 'phases',
    caption: sections.phases,
    columns: columns([heads.number, 1, 'end'], [heads.phase, 8], [heads.begins, 3]),
    rows: overview.phases.map(({ title, at }, index) => [
      { kind: 'number', value: index + 1, shown: String(index + 1) },
      words(own(w, title)),
      words([{ code: w.offset(at) }]),
    ]),
    empty: empty.rows,
  };
  return {
    id: 'overview',
    title: sections.overview,
    blocks: [{ kind: 'facts', facts: playedFacts(w, overview) }],
    sections: [
      {
        id: 'story',
        title: sections.story,
        blocks: [{ kind: 'paragraph', text: own(w, overview.scenario.summary) }, phases, ...more],
      },
    ],
  };
}
