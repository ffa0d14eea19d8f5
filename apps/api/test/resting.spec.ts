import type { Following } from '#libs/contracts';
import { DrillDesks } from '#libs/conduct';
import { Metrics } from '#libs/platform';
import { DrillRig, TICK, toldBy, until, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

const HOUR = 3_600_000;
const pack = { injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] };

describe('a drill that is over', () => {
  let rig: DrillRig;
  let drill: PlayedDrill;

  beforeAll(async () => {
    rig = await DrillRig.start(startServer);
    drill = await rig.drill(pack).withTeams(2).started();
    await drill.at('T+00:05');
    await drill.team('blue').answers('first', { read: true });
    await drill.control.ends('All is done.');
  });
  afterAll(() => rig.stop());

  const folds = async (): Promise<number> => (await rig.server.app.get(Metrics).folds.get()).values[0]?.value ?? 0;
  const stream = async (): Promise<Following> =>
    toldBy<Following>('the stream', await rig.organiser.asks('get', `${drill.path}/stream?since=0`));

  it('is held while somebody follows it, let go of after that, and found again as it was', async () => {
    const desks = rig.server.app.get(DrillDesks);
    const later = (): void => desks.rest(new Set(), rig.clock.now() + HOUR);
    const { entries, head, life } = await stream();
    const before = await folds();
    later();
    expect(await stream()).toMatchObject({ entries, head, life });
    expect(await folds()).toBe(before);
    drill.leaves();
    await until(async () => {
      later();
      expect(await stream()).toMatchObject({ entries, head, life });
      return (await folds()) !== before;
    });
    expect(await folds()).toBe(before + 1);
    desks.rest(new Set([drill.id]), rig.clock.now() + HOUR);
    desks.rest(new Set());
    expect(await stream()).toMatchObject({ entries, head, life });
    expect(await folds()).toBe(before + 1);
  });
});
