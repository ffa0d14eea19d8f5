import type { Entry, SeenDrill } from '#libs/domain';
import { writeCsv } from './write-csv.js';

const HEADS = ['nation', 'team', 'inject', 'revision', 'at', 'drill_time_ms', 'late', 'field', 'answer', 'points'];

const said = (value: unknown): string | number =>
  typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);

/** Every answer, a line a field, with the points that the revision earned where they are known. */
export function responsesCsv(drill: SeenDrill, entries: readonly Entry[]): string {
  const points = new Map<string, number>();
  for (const { event } of entries)
    if (event.type === 'response-scored')
      points.set(`${event.inject}/${event.team}/${event.revision}`, event.score.points);
  const rows = entries.flatMap(({ event, at, time }) => {
    if (event.type !== 'response-submitted') return [];
    const { inject, team, revision, late, answer } = event;
    const card = drill.teams.get(team)?.card;
    const about = [
      card?.nation ?? '',
      card?.name ?? team,
      inject,
      revision,
      new Date(at).toISOString(),
      Math.round(time),
    ];
    const earned = points.get(`${inject}/${team}/${revision}`) ?? '';
    return Object.entries(answer).map(([field, value]) => [...about, late ? 'late' : '', field, said(value), earned]);
  });
  return writeCsv(HEADS, rows);
}
