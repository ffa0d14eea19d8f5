import { DrillDesks } from '#libs/conduct';
import type { Caller } from '#libs/identity';
import { sendMessage } from '#libs/sharing';
import { DrillRig, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...TICK }] })
    .withTeams(3)
    .started();
});
afterAll(() => rig.stop());

const says = (team: string, to: string, subject: string) =>
  rig.server.app
    .get(DrillDesks)
    .perform(
      { role: 'team', console: `c-${team}`, drill: drill.id, team, seat: 'player' } as Caller,
      drill.id,
      sendMessage,
      {
        ...{ to: [to], tlp: 'TLP:GREEN', subject, body: 'Words', indicators: [] },
      } as never,
    );

describe('a team that floods', () => {
  it('has its own turn and no other: whoever comes behind a thousand of its commands comes next but one', async () => {
    const before = (await drill.journal()).length;
    const flood = Array.from({ length: 1000 }, (_, each) => says('blue', 'green', `flood ${each}`));
    const others = [says('green', 'blue', 'once'), says('amber', 'blue', 'once')];
    const done = await Promise.all([...flood, ...others]);
    expect(done.filter(({ ok }) => !ok)).toEqual([]);
    const senders = (await drill.journal())
      .slice(before)
      .flatMap(({ actor }) => (actor.kind === 'team' ? actor.team : []));
    expect(senders.length).toBe(1002);
    expect(senders.slice(0, 4)).toEqual(['blue', 'green', 'amber', 'blue']);
  });

  it('is told when too much of it waits, and nobody else is', async () => {
    const flood = Array.from({ length: 1200 }, (_, each) => says('blue', 'green', `more ${each}`));
    const other = says('green', 'blue', 'unharmed');
    const refused = (await Promise.all(flood)).filter(({ ok }) => !ok);
    expect(refused.length).toBe(200);
    expect(refused[0]).toMatchObject({ refusal: { code: 'too-many-at-once' } });
    expect(await other).toMatchObject({ ok: true });
    expect(await says('blue', 'green', 'again')).toMatchObject({ ok: true });
  });
});
