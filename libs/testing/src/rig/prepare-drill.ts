import type { AccessCodeList, DrillSummary } from '#libs/contracts';
import { toldBy, type HttpVoice } from '../voices/http-voice.js';

export interface TeamSpec {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface PreparedDrill {
  readonly id: string;
  readonly codes: AccessCodeList;
}

/** Creates a drill over REST and brings teams in, each the national CIRT of a nation of its own. */
export async function prepareDrill(
  organiser: HttpVoice,
  wanted: { readonly pack: string; readonly [field: string]: unknown },
  teams: readonly TeamSpec[],
): Promise<PreparedDrill> {
  const { id } = toldBy<DrillSummary>('the drill', await organiser.posts('/api/v1/drills', wanted));
  const path = `/api/v1/drills/${id}`;
  for (const [index, team] of teams.entries()) {
    const nation = `X${String.fromCharCode(65 + index)}`;
    const organisation = `cirt-${nation.toLowerCase()}`;
    const card = { name: `Team ${team.id}`, nation, organisation, ...team };
    await organiser.posts(`${path}/nations`, { nation, name: `Nation ${nation}` });
    await organiser.posts(`${path}/organisations`, { organisation, name: `CIRT of ${nation}`, nation });
    toldBy('the team', await organiser.posts(`${path}/teams`, card));
  }
  return { id, codes: toldBy('the codes', await organiser.asks('get', `${path}/codes`)) };
}
