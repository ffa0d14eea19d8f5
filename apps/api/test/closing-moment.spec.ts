import { DrillDesks } from '#libs/conduct';
import { freezeMarking, verifyOutage } from '#libs/evaluation';
import type { Caller } from '#libs/identity';
import { DrillRig, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({
      name: 'closing',
      injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...WORD }],
    })
    .withTeams(2)
    .started();
  await drill.team('blue').answers('first', { word: 'zqblueword' });
  await drill.control.ends('That was all.');
});
afterAll(() => rig.stop());

it('what is kept in one batch with the closing of a drill reaches nobody outside of its nation', async () => {
  const [follows, desks] = [await drill.controlConsole(), rig.server.app.get(DrillDesks)];
  expect(JSON.stringify(follows.lines)).toContain('zqblueword');
  const before = follows.lines.length;
  const direction: Caller = { role: 'organiser', console: 'direction' };
  const now = rig.clock.now();
  const outage = { team: 'blue', from: now - 2000, to: now - 1000, reason: 'zqbluecut' };
  const done = await Promise.all([
    desks.perform(direction, drill.id, verifyOutage, outage),
    desks.perform(direction, drill.id, freezeMarking, { reason: 'all is marked' }),
  ]);
  expect(done.map(({ ok }) => ok)).toEqual([true, true]);
  const [verified, frozen] = (await drill.journal()).slice(-2);
  expect([verified?.event.type, frozen?.event.type, frozen?.at]).toEqual([
    'outage-verified',
    'marking-frozen',
    verified?.at,
  ]);
  expect(await follows.isOut()).toBe(true);
  expect(follows.lines.slice(before)).toEqual([]);
  const again = await drill.controlConsole();
  expect(JSON.stringify(again.lines)).not.toMatch(/zqblue|outage-|response-/);
  expect(drill.team('blue').console.complaints).toEqual([]);
});
