import { DrillListItem, DrillSummary, Session } from '#libs/contracts';
import type { ServerDoor } from '#libs/rehearsal';
import { z } from 'zod';
import { PlainFault } from '../plain-fault.js';

/** Somebody to whom documents belong: the region, or a nation. */
export interface Owner {
  readonly name: string;
  /** Where the documents go: made of codes alone, never of what people wrote. */
  readonly folder: string;
  /** The door as it opens to them. */
  readonly door: ServerDoor;
}

interface Found {
  readonly id: string;
  readonly owners: readonly Owner[];
  /** Nations whose documents are not written, as nobody gave a code of theirs. */
  readonly missing: readonly string[];
}

/**
 * Whose documents are to be written: the caller's own, and those of each nation that gave a code of its own. Nobody else
 * has a way in to them.
 */
export async function ownersOf(door: ServerDoor, wanted: string, codes: readonly string[] | undefined): Promise<Found> {
  const id = await drillCalled(door, wanted);
  const { role } = Session.parse(await door.get('/sessions/current'));
  if (role === 'team' || role === 'national-controller')
    return { id, owners: [{ name: 'own nation', folder: '.', door }], missing: [] };
  if (role !== 'organiser' && role !== 'director')
    throw new PlainFault('Only an organiser, a director, a team or a national controller has documents of its own.');
  const region: Owner = { name: 'region', folder: 'region', door };
  if (!codes) return { id, owners: [region], missing: [] };
  const { owners, missing } = await nations(door, id, codes);
  return { id, owners: [region, ...owners], missing };
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

/** Each nation by a code of its own: whatever belongs to it, whoever leads one of its teams may have. */
async function nations(
  door: ServerDoor,
  id: string,
  codes: readonly string[],
): Promise<{ readonly owners: readonly Owner[]; readonly missing: readonly string[] }> {
  const { nations: known, teams } = DrillSummary.parse(await door.get(`/drills/${id}`));
  const doors = new Map<string, ServerDoor>();
  for (const [index, code] of codes.entries()) {
    const { door: own, session } = await door.signIn(code);
    const nation = session.nation ?? teams.find((one) => one.id === session.team)?.nation;
    if (session.drill !== id || nation === undefined)
      throw new PlainFault(`Of the codes, number ${index + 1} is none of a nation in this drill.`);
    if (!doors.has(nation)) doors.set(nation, own);
  }
  return {
    owners: known.flatMap(({ nation, name }) => {
      const own = doors.get(nation);
      return own ? [{ name, folder: `nation-${nation}`, door: own }] : [];
    }),
    missing: known.flatMap(({ nation, name }) => (doors.has(nation) ? [] : [`${nation} ${name}`])),
  };
}
