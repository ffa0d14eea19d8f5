import type { TeamCard } from '#libs/domain';
import { ask, Refusal } from '../../shell/http/ask.js';
import { commandKey } from '../command/command-key.js';
import type { TeamLine } from './team-lines.js';

/** The first free name among `ke`, `ke-2`, `ke-3` … */
function freeId(nation: string, taken: ReadonlySet<string>): string {
  const base = nation.toLowerCase();
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/**
 * Brings teams into a drill one after the other, with their nations, each as an organisation of its own.
 * @param told is called after each team with how many are in
 * @throws {Refusal | Unreachable} at the first that does not get in; those before it are in
 */
export async function addTeams(
  drill: string,
  lines: readonly TeamLine[],
  before: { readonly nations: Readonly<Record<string, string>>; readonly teams: readonly TeamCard[] },
  told: (done: number) => void,
): Promise<void> {
  const post = (what: string, body: object) =>
    ask(`drills/${drill}/${what}`, { method: 'POST', body, key: commandKey() });
  const nations = new Set(Object.keys(before.nations));
  const taken = new Set(before.teams.flatMap(({ id, organisation }) => [id, organisation]));
  for (const [index, { line: _line, nation, nationName, name, ...more }] of lines.entries()) {
    if (!nations.has(nation)) await unlessThere(post('nations', { nation, name: nationName }));
    nations.add(nation);
    const id = freeId(nation, taken);
    taken.add(id);
    await post('organisations', { organisation: id, name, nation });
    await post('teams', { id, name, nation, organisation: id, ...more });
    told(index + 1);
  }
}

/** Another controller may have added the nation in the meantime. */
async function unlessThere(adding: Promise<unknown>): Promise<void> {
  try {
    await adding;
  } catch (error) {
    if (!(error instanceof Refusal && error.problem.code === 'nation-exists')) throw error;
  }
}
