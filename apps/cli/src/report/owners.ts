import { AccessCodeList, DrillListItem, DrillSummary, Session } from '#libs/contracts';
import type { ServerDoor } from '#libs/rehearsal';
import { z } from 'zod';
import { PlainFault } from '../plain-fault.js';

/** Somebody to whom documents belong: the region, or a nation. */
export interface Owner {
  readonly name: string;
  /** Where the documents go: made of codes alone, never of what people wrote. */
  readonly folder: string;
  /** The door as it opens to them. */
  readonly door: () => Promise<ServerDoor>;
}

interface Found {
  readonly id: string;
  readonly owners: readonly Owner[];
}

/** Whose documents are to be written: the caller's own, and with `all` those of each nation. */
export async function ownersOf(door: ServerDoor, wanted: string, all: boolean): Promise<Found> {
  const id = await drillCalled(door, wanted);
  const session = Session.parse(await door.get('/sessions/current'));
  if (session.role === 'team')
    return { id, owners: [{ name: 'own nation', folder: '.', door: () => Promise.resolve(door) }] };
  if (session.role !== 'organiser' && session.role !== 'director')
    throw new PlainFault('Only an organiser, a director or a team has documents of its own.');
  const region: Owner = { name: 'region', folder: 'region', door: () => Promise.resolve(door) };
  return { id, owners: all ? [region, ...(await nations(door, id))] : [region] };
}

async function drillCalled(door: ServerDoor, wanted: string): Promise<string> {
  const drills = z.array(DrillListItem).parse(await door.get('/drills'));
  const found = drills.filter(({ id, title }) => id === wanted || title === wanted);
  const [drill, other] = found;
  if (!drill) {
    const known = drills.map(({ id, title }) => `  ${id}  ${title}`).join('\n');
    throw new PlainFault(`There is no drill ${wanted} on this server.${known ? ` There are:\n${known}` : ''}`);
  }
  if (other) throw new PlainFault(`Several drills are called ${wanted}: give the id of one.`);
  return drill.id;
}

/** Each nation by one of its teams: whatever belongs to it, each of its teams may have. */
async function nations(door: ServerDoor, id: string): Promise<readonly Owner[]> {
  const { nations: known, teams } = DrillSummary.parse(await door.get(`/drills/${id}`));
  const { teams: codes } = AccessCodeList.parse(await door.get(`/drills/${id}/codes`));
  return known.flatMap(({ nation, name }): Owner[] => {
    const team = teams.find((one) => one.nation === nation);
    const code = codes.find((one) => one.team === team?.id)?.code;
    if (code === undefined) return [];
    return [{ name, folder: `nation-${nation}`, door: async () => (await door.signIn(code)).door }];
  });
}
