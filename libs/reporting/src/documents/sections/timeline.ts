import type { DrillOverview, InjectId, Localised, TeamId, TimelineLine } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import { own, theirs, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import { strip } from '../parts/strip.js';
import type { Block } from '../tree/block.js';
import type { Section } from '../tree/paper.js';
import type { Piece, Text } from '../tree/text.js';

/** What the lines of a timeline speak of, by name. */
export interface TimelineNames {
  readonly injects: ReadonlyMap<InjectId, Localised>;
  /** The teams that may be named; others stay unsaid. */
  readonly teams: ReadonlyMap<TeamId, string>;
}

type Overview = Pick<DrillOverview, 'phases' | 'played' | 'plannedDuration'>;

function detail(w: Words, line: TimelineLine, { injects, teams }: TimelineNames, overview: Overview): Text {
  const { causes, columns: heads } = w.texts;
  const parts: Text[] = [];
  const inject = line.inject === undefined ? undefined : (injects.get(line.inject) ?? { en: line.inject });
  const phase = overview.phases.find(({ id }) => id === line.phase)?.title;
  if (inject) parts.push(own(w, inject));
  if (line.phase !== undefined) parts.push(phase ? own(w, phase) : theirs(line.phase));
  if (line.speed !== undefined) parts.push([{ code: `× ${line.speed}` }]);
  if (line.to !== undefined) parts.push([{ code: w.offset(line.to) }]);
  if (line.tlp !== undefined) parts.push([{ code: line.tlp }]);
  if (teams.size > 1)
    for (const team of line.teams ?? []) {
      const name = teams.get(team);
      if (name !== undefined) parts.push(theirs(name));
    }
  if (line.cause === 'control') parts.push(causes.control);
  if (line.late) parts.push(heads.late);
  if (line.reason !== undefined && line.kind !== 'inject-closed') parts.push(theirs(line.reason));
  return parts.flatMap((part, index): Piece[] => [
    ...(index === 0 ? [] : [' · ']),
    ...(typeof part === 'string' ? [part] : part),
  ]);
}

/** The course of play as a drawing, and line by line. */
export function timelineSection(
  w: Words,
  timeline: readonly TimelineLine[],
  overview: Overview,
  names: TimelineNames,
  more: readonly Block[] = [],
): Section {
  const { sections, leads, columns: heads, empty } = w.paper;
  const figure = strip(w, timeline, overview);
  const lines: Block = {
    kind: 'table',
    id: 'timeline',
    caption: '',
    columns: columns([heads.time, 2], [heads.what, 4], [heads.detail, 9]),
    rows: timeline.map((line) => [
      words([{ code: w.offset(line.time) }]),
      words(w.texts.events[line.kind]),
      words(detail(w, line, names, overview)),
    ]),
    empty: empty.rows,
  };
  return {
    id: 'timeline',
    title: sections.timeline,
    blocks: [{ kind: 'paragraph', text: leads.timeline, quiet: true }, ...figure, lines, ...more],
  };
}
