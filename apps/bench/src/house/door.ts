import type { AccessCodeList, DrillSummary, Receipt, Session } from '#libs/contracts';
import { inLanes } from './in-lanes.js';

/** So many sign in at once. */
const LANES = 16;

/** The HTTP door of a server, as one who is signed in. */
export class Door {
  private constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  static async enter(url: string, code: string): Promise<Door> {
    const session = await request<Session>(`${url}/api/v1/sessions`, 'POST', { code });
    return new Door(url, session.token ?? '');
  }

  post<T = Receipt>(path: string, body: object = {}): Promise<T> {
    return request<T>(`${this.url}/api/v1/${path}`, 'POST', body, this.token);
  }

  get<T>(path: string): Promise<T> {
    return request<T>(`${this.url}/api/v1/${path}`, 'GET', undefined, this.token);
  }
}

async function request<T>(url: string, method: string, body?: object, token?: string): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** A drill that is ready for StartEx, and for each console the token of its session. */
export interface ReadyDrill {
  readonly drill: string;
  readonly organiser: Door;
  readonly consoles: readonly { readonly team: string; readonly token: string }[];
}

/** Creates a drill from a pack and signs in all consoles, spread evenly over the teams. */
export async function readyDrill(
  organiser: Door,
  pack: string,
  teams: number,
  consoles: number,
  progress: (done: number) => void,
): Promise<ReadyDrill> {
  const { id: drill } = await organiser.post<DrillSummary>('drills', { pack, title: 'Bench' });
  await organiser.post(`drills/${drill}/nations`, { nation: 'XA', name: 'Exercise land' });
  await organiser.post(`drills/${drill}/organisations`, { organisation: 'cirt', name: 'CIRT', nation: 'XA' });
  for (let team = 1; team <= teams; team++) {
    const card = { id: `team-${team}`, name: `Team ${team}`, nation: 'XA', organisation: 'cirt' };
    await organiser.post(`drills/${drill}/teams`, card);
  }
  const codes = await organiser.get<AccessCodeList>(`drills/${drill}/codes`);
  let done = 0;
  const signedIn = await inLanes(LANES, Array.from({ length: consoles }), async (_, console) => {
    const { team, code } = codes.teams[console % codes.teams.length] ?? { team: '', code: '' };
    const { token } = await Door.enter(organiser.url, code);
    progress(++done);
    return { team, token };
  });
  return { drill, organiser, consoles: signedIn };
}
