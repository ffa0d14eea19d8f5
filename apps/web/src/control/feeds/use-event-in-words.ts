import { formatDuration, formatOffset, type Localised } from '#libs/domain';
import { useCallback, useMemo } from 'react';
import type { ConductSees } from '../conduct-sees.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import type { ControlDesk } from '../control-desk.js';
import { eventWords } from '../words/event-words.js';

/** Keeps what people wrote apart from the direction of the words around it. */
const apart = (text: string): string => `\u2068${text}\u2069`;
const leftToRight = (text: string): string => `\u2066${text}\u2069`;

interface Names {
  readonly nation: (id: string) => string;
  readonly team: (id: string) => string;
  readonly inject: (id: string) => string;
  readonly teams: (ids: readonly string[]) => string;
  readonly phase: (id: string) => string;
  readonly wall: (at: number) => string;
}

/** What fills the gaps of an event's words. */
function valuesOf(event: ConductSees, names: Names): Readonly<Record<string, unknown>> {
  const said: Record<string, unknown> = { ...event };
  if ('inject' in event) said['inject'] = names.inject(idOf(event.inject));
  if ('team' in event) said['team'] = names.team(idOf(event.team));
  if ('teams' in event) said['teams'] = names.teams(event.teams);
  if ('reason' in event && event.reason !== undefined) said['reason'] = apart(event.reason);
  return { ...said, ...moreOf(event, names) };
}

const idOf = (named: string | { readonly id: string }): string => (typeof named === 'string' ? named : named.id);

function moreOf(event: ConductSees, names: Names): Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'drill-created':
      return { title: apart(event.title) };
    case 'team-added':
      return { team: apart(event.team.name) };
    case 'nation-added':
    case 'organisation-added':
      return { name: apart(event.name) };
    case 'evaluator-added':
    case 'evaluator-changed':
      return { name: apart(event.name) };
    case 'observation-recorded':
      return { text: apart(event.text) };
    case 'outage-verified':
      return { span: leftToRight(formatDuration(event.to - event.from)) };
    case 'comcheck-opened':
      return event.nation === undefined
        ? { whose: 'all', nation: '' }
        : { whose: 'one', nation: names.nation(event.nation) };
    case 'clock-turned':
      return {
        when: event.startAt === undefined ? '' : names.wall(event.startAt),
        speed: event.speed ?? '',
        ...(event.reason === undefined && { reason: '' }),
      };
    case 'message-withheld':
      return { from: names.team(event.from), teams: names.teams(event.to), tlp: leftToRight(event.tlp) };
    case 'drill-scheduled':
      return { when: names.wall(event.startAt) };
    case 'phase-jumped':
      return { phase: names.phase(event.phase), to: leftToRight(formatOffset(event.to)) };
    case 'clock-shifted':
      return { span: leftToRight(formatDuration(event.by)) };
    case 'inject-rescheduled':
      return { to: leftToRight(formatOffset(event.at)) };
    case 'inject-closed':
      return { cause: event.reason };
    case 'response-submitted':
      return { late: event.late ? 'yes' : 'no' };
    case 'response-scored':
      return { points: Math.round(event.score.points * 10) / 10, weight: event.score.weight };
    case 'message-sent':
      return {
        from: names.team(event.from),
        teams: names.teams(event.to),
        tlp: leftToRight(event.tlp),
        subject: apart(event.subject),
      };
    case 'control-message-sent':
      return {
        teams: names.teams(event.to),
        text: apart(event.text),
        named: event.as === undefined ? 'no' : 'yes',
        as: apart(event.as ?? ''),
      };
    default:
      return {};
  }
}

/** Tells every event that control sees as a line of words. */
export function useEventInWords({ view, lines, phases }: ControlDesk): (event: ConductSees) => string {
  const say = useWords(eventWords);
  const inWords = useInWords();
  const wall = useWallTime();
  const { nations, teams, titles } = view;
  const names = useMemo((): Names => {
    const known = new Map<string, Localised>(lines.map(({ id, title }) => [id, title]));
    const text = (found: Localised | undefined, id: string): string => apart(found ? inWords(found) : id);
    const team = (id: string): string => apart(teams[id]?.name ?? id);
    const all = Object.keys(teams).length;
    return {
      nation: (id) => apart(nations[id] ?? id),
      team,
      inject: (id) => text(titles[id] ?? known.get(id), id),
      teams: (ids) => {
        if (ids.length > 2 && ids.length === all) return say('event.teams.all');
        return ids.length > 3 ? say('event.teams.many', { count: ids.length }) : ids.map(team).join(', ');
      },
      phase: (id) => text(phases.find((phase) => phase.id === id)?.title, id),
      wall: wall.day,
    };
  }, [say, inWords, wall, nations, teams, titles, lines, phases]);
  return useCallback((event) => say(`event.${event.type}`, valuesOf(event, names)), [say, names]);
}
