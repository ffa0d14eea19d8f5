import { DirectoryLine } from '#libs/contracts';
import { z } from 'zod';
import type { KnownTeam } from '../answers/shared-advisory.js';
import type { ServerDoor } from '../door/server-door.js';

/** The other teams of the drill, as it shows them to a team. */
export async function readDirectory(door: ServerDoor, drill: string, team: string): Promise<readonly KnownTeam[]> {
  const all = z.array(DirectoryLine).parse(await door.get(`/drills/${drill}/directory`));
  return all.filter(({ id }) => id !== team);
}
