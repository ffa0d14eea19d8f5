import { DrillRig, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...TICK }] })
    .withTeams(1)
    .started();
});
afterAll(() => rig.stop());

const VERBS = ['follow', 'delivered', 'opened', 'hint', 'answer', 'message', 'comcheck', 'draft', 'drafts'] as const;
const GARBAGE: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  'words',
  [],
  [[]],
  { surprise: 1 },
  { inject: {} },
  { since: 'x' },
  { injects: 'first' },
  Buffer.from('bytes'),
];

describe('a socket', () => {
  it.each(VERBS)('answers garbage said as %s with a problem, and stays open', async (verb) => {
    const { console } = drill.team('blue');
    const before = (await drill.journal()).length;
    for (const garbage of GARBAGE) {
      const reply = await console.says(verb, garbage);
      expect(reply).toMatchObject({ ok: false, problem: { status: 400, code: 'malformed' } });
    }
    expect((await drill.journal()).length).toBe(before);
    expect(await console.says('follow', { since: 0 })).toMatchObject({ ok: true });
  });

  it('that asks for no answer is heard all the same', async () => {
    const second = await drill.team('blue').opensConsole(false);
    second.mutters('opened', { inject: 'first' });
    second.mutters('opened', 'garbage');
    second.mutters('nothing-known', {});
    expect(await second.says('follow', { since: 0 })).toMatchObject({ ok: true });
    const opened = (await drill.journal()).filter(({ event }) => event.type === 'inject-opened');
    expect(opened.length).toBe(1);
  });

  it('lets an observer say nothing but that it follows', async () => {
    const observer = await drill.observer();
    const said = { delivered: { injects: ['first'] }, opened: { inject: 'first' }, comcheck: {}, drafts: {} } as const;
    for (const [verb, input] of Object.entries(said))
      expect(await observer.says(verb as keyof typeof said, input)).toMatchObject({
        ok: false,
        problem: { status: 403, code: 'not-allowed' },
      });
  });

  it('with more than a megabyte to say is shown out, and the server goes on', async () => {
    const third = await drill.team('blue').opensConsole(false);
    third.mutters('answer', { inject: 'first', key: 'k', answer: { read: 'x'.repeat(2 * 1024 * 1024) } });
    expect(await third.isOut()).toBe(true);
    expect(await drill.team('blue').console.says('follow', { since: 0 })).toMatchObject({ ok: true });
  });
});
