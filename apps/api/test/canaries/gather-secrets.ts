import { ownerOf, type Entry } from '#libs/domain';
import type { PlayedDrill } from '#libs/testing';

interface Marked {
  readonly id: string;
  readonly secrets: Set<string>;
}

/** What was made for each team alone, and the instants at which only that team did something. */
export async function gatherSecrets(drill: PlayedDrill, players: readonly Marked[]): Promise<void> {
  const journal = await drill.journal();
  const whose = new Map<number, Set<string>>();
  await drill.look((seen) => {
    for (const { id, secrets } of players) {
      const record = seen.teams.get(id);
      for (const value of ['bad.domain', 'bad.hash', 'mark']) secrets.add(record?.values[value] ?? '');
      for (const { sha256 } of record?.artefacts ?? []) secrets.add(sha256);
      secrets.delete('');
    }
    for (const entry of journal) {
      const nation = entry.owner ?? ownerOf(entry.event, seen) ?? 'all';
      whose.set(entry.at, (whose.get(entry.at) ?? new Set()).add(nation));
    }
  });
  const cards = await drill.look((seen) => new Map([...seen.teams].map(([id, { card }]) => [id, card.nation])));
  for (const { id, secrets } of players) {
    for (const entry of journal) if (isOnlyIts(entry, cards.get(id), whose)) addInstant(secrets, entry.at);
  }
}

const isOnlyIts = (
  entry: Entry,
  nation: string | undefined,
  whose: ReadonlyMap<number, ReadonlySet<string>>,
): boolean =>
  entry.actor.kind === 'team' &&
  entry.event.type !== 'message-sent' &&
  entry.owner === nation &&
  whose.get(entry.at)?.size === 1;

function addInstant(secrets: Set<string>, at: number): void {
  secrets.add(String(at)).add(new Date(at).toISOString());
}
