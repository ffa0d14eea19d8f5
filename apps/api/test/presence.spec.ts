import type { DrillPresence } from '#libs/contracts';
import { DrillRig, TICK, toldBy, until, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] })
    .withTeams(2)
    .started();
});
afterAll(() => rig.stop());

const presence = async (): Promise<DrillPresence> =>
  toldBy('the presence', await rig.organiser.asks('get', `${drill.path}/presence`));
const consolesOf = async (team: string) => (await presence()).teams.find((one) => one.team === team)?.consoles ?? [];

describe('presence', () => {
  it('tells control which consoles of each team are there', async () => {
    await drill.team('blue').opensConsole(true, 'Amina');
    const { teams } = await presence();
    expect(teams.map(({ team, consoles }) => [team, consoles.length])).toEqual([
      ['blue', 2],
      ['green', 1],
    ]);
    expect(teams[0]?.consoles[0]).toMatchObject({ transport: 'websocket', pages: 1, drops: 0, roundTrip: null });
    expect(JSON.stringify(teams)).not.toContain('Amina');
  });

  it('tells who dropped and who returned', async () => {
    const [, second] = drill.team('blue').consoles;
    second?.leaves();
    await until(async () => (await consolesOf('blue')).some(({ quality, drops }) => quality === 'away' && drops === 1));
    await second?.returns();
    const back = await consolesOf('blue');
    expect(back.map(({ pages, drops }) => [pages, drops]).sort()).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('forgets a console that signs out', async () => {
    const voice = await rig.stranger.signsIn(drill.team('green').code);
    expect(await consolesOf('green')).toHaveLength(1);
    await voice.asks('delete', '/api/v1/sessions/current');
    expect(await consolesOf('green')).toHaveLength(1);
  });

  it('stands in no journal and in no stream', async () => {
    const before = (await drill.journal()).length;
    const console = await drill.team('green').opensConsole();
    console.leaves();
    await until(async () => (await consolesOf('green')).some(({ quality }) => quality === 'away'));
    await console.returns();
    expect((await drill.journal()).length).toBe(before);
    expect(drill.team('blue').console.lines.length).toBe(drill.team('green').console.lines.length);
  });

  it('is for control only', async () => {
    const asked = async (voice = rig.stranger) => (await voice.asks('get', `${drill.path}/presence`)).status;
    expect(await asked()).toBe(401);
    expect(await asked(drill.team('blue').http)).toBe(403);
    expect(await asked(await rig.stranger.signsIn(drill.observerCode))).toBe(403);
    expect(
      (await rig.organiser.asks('get', '/api/v1/drills/00000000-0000-4000-8000-000000000000/presence')).status,
    ).toBe(404);
  });
});
