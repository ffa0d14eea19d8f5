import { DrillRig, TICK } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
});
afterAll(() => rig.stop());

const pack = {
  phases: [
    { id: 'alarm', title: 'Alarm', at: 'T+00:00' },
    { id: 'response', title: 'Response', at: 'T+00:30' },
  ],
  injects: [
    { id: 'first', trigger: { at: 'T+00:05' }, ...TICK },
    { id: 'second', trigger: { at: 'T+00:20' } },
    { id: 'third', trigger: { at: 'T+00:40' } },
  ],
};

describe('the life of a drill', () => {
  it('delivers what falls due to every team, and ends by itself', async () => {
    const drill = await rig.drill(pack).withTeams(3).started();
    await drill.at('T+00:04:59');
    expect(drill.team('blue').hasSeen('first')).toBe(false);
    await drill.at('T+00:05');
    expect(drill.everyTeam.map((team) => team.sees('first').id)).toEqual(['first', 'first', 'first']);
    await drill.team('blue').answers('first', { read: true });
    await drill.at('T+01:00');
    expect((await drill.control.seesDrill()).status).toBe('ended');
  });
});
