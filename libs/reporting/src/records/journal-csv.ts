import type { DrillEvent, Entry, SeenDrill } from '#libs/domain';
import { writeCsv } from './write-csv.js';

const HEADS = ['seq', 'at', 'drill_time_ms', 'by', 'event', 'inject', 'teams', 'detail'];

const of = <Value>(event: DrillEvent, key: string): Value | undefined =>
  (event as unknown as Record<string, Value>)[key];

const DETAILS = ['late', 'revision', 'cause', 'hint', 'speed', 'phase', 'to', 'tlp', 'kind', 'subject', 'reason'];

function detail(event: DrillEvent): string {
  const said = DETAILS.flatMap((key) => {
    const value = of<unknown>(event, key);
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return plain && value !== '' ? [`${key}=${value}`] : [];
  });
  return event.type === 'response-scored'
    ? `revision=${event.revision}; points=${event.score.points}`
    : said.join('; ');
}

function teamsOf(event: DrillEvent, drill: SeenDrill): string {
  const ids = [of<string>(event, 'team') ?? [], of<readonly string[]>(event, 'teams') ?? []].flat();
  const from = of<string>(event, 'from');
  const named = typeof from === 'string' && event.type === 'message-sent' ? [from, ...ids] : ids;
  return named.flatMap((id) => drill.teams.get(id)?.card.name ?? []).join('; ');
}

function injectOf(event: DrillEvent): string {
  const inject = of<string | { readonly id: string }>(event, 'inject');
  return typeof inject === 'object' ? inject.id : (inject ?? '');
}

/** The journal, a line an entry, without the bodies of answers and messages. */
export const journalCsv = (drill: SeenDrill, entries: readonly Entry[]): string =>
  writeCsv(
    HEADS,
    entries.map(({ seq, at, time, actor, event }) => [
      seq,
      new Date(at).toISOString(),
      Math.round(time),
      actor.kind,
      event.type,
      injectOf(event),
      teamsOf(event, drill),
      detail(event),
    ]),
  );
