import type { DrillRig, PlayedDrill } from '#libs/testing';
import { Ear, type HeardVoice, type Listening } from './ear.js';

/** Somebody who does not play, at a console of their own. */
export interface Listener {
  readonly ear: Ear;
  readonly http: HeardVoice;
  readonly console: Listening;
}

/** A national controller, with the team of their nation. */
export interface NationalListener extends Listener {
  readonly team: string;
}

/** Those of conduct who listen besides, and somebody who looks on in the first team. */
export interface Staff {
  /** Of the first team's nation, and of the second's. */
  readonly nations: readonly NationalListener[];
  readonly controller: Listener;
  readonly simCell: Listener;
  readonly mentor: Listener;
}

export async function staffOf(rig: DrillRig, { id, codes }: PlayedDrill): Promise<Staff> {
  const sits = async (name: string, code = ''): Promise<Listener> => {
    const ear = new Ear(name);
    const http = await ear.signsIn(rig.server.url, code);
    return { ear, http, console: await ear.listens(rig.server.url, http.token ?? '', id) };
  };
  const staff = (wanted: string) => codes.staff.find(({ role }) => role === wanted)?.code;
  const nations: NationalListener[] = [];
  for (const { team, nation } of codes.teams.slice(0, 2)) {
    const code = codes.nations.find((one) => one.nation === nation)?.code;
    nations.push({ ...(await sits(`control of ${nation}`, code)), team });
  }
  return {
    nations,
    controller: await sits('controller', staff('controller')),
    simCell: await sits('sim-cell', staff('sim-cell')),
    mentor: await sits('mentor', codes.teams[0]?.mentors),
  };
}

export const listenersOf = ({ nations, controller, simCell, mentor }: Staff): readonly Listener[] => [
  ...nations,
  controller,
  simCell,
  mentor,
];

const GIVEN = ['', 'injects', 'board', 'outages', 'codes', 'injects/judged/texts'];
const NOT_GIVEN = [
  ...['directory', 'journal', 'verification', 'report', 'reports', 'dossier', 'evaluation/marks', 'evaluation/ratings'],
  ...[
    'evaluation/agreement',
    'scoring/versions',
    'replay',
    'forms',
    'export',
    'injects/nudge/texts',
    'injects/none/texts',
  ],
];

const FOREIGN = ['injects/judged/files/log?team=t03', `attachments/${'a'.repeat(64)}?team=t03`];

/** What somebody of conduct can ask for; now and then also everything that is not theirs. */
export async function asksAround(
  { path }: PlayedDrill,
  { http }: Listener,
  { since, alsoForeign }: { readonly since: number; readonly alsoForeign: boolean },
): Promise<void> {
  const streams = [`stream?since=${since}`, `stream?since=${since + 3}`];
  for (const each of [...GIVEN, ...streams, ...(alsoForeign ? [...NOT_GIVEN, ...FOREIGN] : [])])
    await http.asks('get', each === '' ? path : `${path}/${each}`);
  await http.asks('get', '/api/v1/drills');
  await http.asks('get', '/api/v1/sessions/current');
}

/** What a national controller may not do to another nation's team: the refusals are heard too. */
export async function reachesOut({ path }: PlayedDrill, { http }: NationalListener, other: string): Promise<void> {
  const when = { from: '2026-01-01T00:00:00Z', to: '2026-01-01T00:01:00Z' };
  await http.posts(`${path}/injects/judged/close`, { teams: [other] });
  await http.posts(`${path}/injects/judged/release`, { teams: [other] });
  await http.posts(`${path}/announcements`, { text: 'x', to: [other] });
  await http.posts(`${path}/outages`, { team: other, ...when, reason: 'none' });
  await http.posts(`${path}/announcements`, { text: 'To our own' });
}
