import type { SharedField } from '#libs/contracts';
import { DrillRig, WORD, type LiveConsole, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
let amina: LiveConsole;
let bilal: LiveConsole;
let green: LiveConsole;

const pack = {
  injects: [
    { id: 'first', trigger: { at: 'T+00:00' }, ...WORD },
    { id: 'later', trigger: { at: 'T+00:30' }, ...WORD },
    { id: 'told', trigger: { at: 'T+00:00' } },
  ],
};

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(pack).withTeams(2).started();
  amina = await drill.team('blue').opensConsole(true, '  Amina\u202e  of\nthe CIRT ');
  bilal = await drill.team('blue').opensConsole(true);
  green = drill.team('green').console;
});
afterAll(() => rig.stop());

const said = (writer: string, value: unknown, base = 0, more: object = {}) => ({
  ...{ inject: 'first', field: 'word', value, base, writer },
  ...more,
});
const writes = async (console: LiveConsole, ...what: Parameters<typeof said>): Promise<SharedField> => {
  const reply = await console.says('draft', said(...what));
  await rig.rests();
  if (!reply.ok) throw new Error(reply.problem.code);
  return reply.value as SharedField;
};
const draftsOf = async (console: LiveConsole): Promise<SharedField[]> => {
  const reply = await console.says('drafts', {});
  return reply.ok ? (reply.value as SharedField[]) : [];
};

describe('a draft', () => {
  it('is heard at once by the other consoles of the team, with the name of who writes', async () => {
    const first = await writes(amina, 'a', 'phish');
    expect(bilal.drafts.at(-1)).toEqual(first);
    expect(first).toMatchObject({ value: 'phish', by: { writer: 'a', name: 'Amina of the CIRT' }, asides: [] });
  });

  it('is there for whoever of the team comes later', async () => {
    const late = await drill.team('blue').opensConsole();
    expect(await draftsOf(late)).toMatchObject([{ inject: 'first', field: 'word', value: 'phish' }]);
  });

  it('keeps both of what two wrote at the same time', async () => {
    const [before] = await draftsOf(amina);
    const both = await Promise.all([
      writes(amina, 'a', 'phishing', before?.version),
      writes(bilal, 'b', 'a worm', before?.version),
    ]);
    const texts = (field: SharedField | undefined) => [
      field?.value,
      ...(field?.asides ?? []).map(({ value }) => value),
    ];
    const [kept] = await draftsOf(amina);
    expect(new Set(texts(kept))).toEqual(new Set(['phishing', 'a worm']));
    expect(Math.max(...both.map(({ version }) => version))).toBe(kept?.version);
    const settled = await writes(bilal, 'b', 'phishing, or a worm', kept?.version);
    expect(settled.asides).toEqual([]);
  });

  it('never leaves the team: not to another, not to control or observers, into no journal and no stream', async () => {
    const control = await drill.controlConsole();
    const observer = await drill.observer();
    await writes(amina, 'a', 'SECRET-DRAFT', (await draftsOf(amina))[0]?.version);
    expect(await draftsOf(green)).toEqual([]);
    for (const other of [green, control, observer]) {
      expect(other.drafts).toEqual([]);
      expect(JSON.stringify(other.lines)).not.toContain('SECRET-DRAFT');
    }
    expect(JSON.stringify(await drill.journal())).not.toMatch(/SECRET-DRAFT|Amina/);
    const stream = await rig.organiser.asks('get', `${drill.path}/stream`);
    expect(stream.text).not.toMatch(/SECRET-DRAFT|Amina/);
    for (const other of [control, observer])
      expect(await other.says('drafts', {})).toMatchObject({
        ok: false,
        problem: { status: 403, code: 'not-allowed' },
      });
  });

  it('is cleared when it is sent, but not what the sender had not seen', async () => {
    const [seen] = await draftsOf(amina);
    const newer = await writes(bilal, 'b', 'wrong, I think', seen?.version);
    const drafts = { version: seen?.version ?? 0, writer: 'a' };
    await amina.says('answer', { inject: 'first', key: 'one', answer: { word: 'right' }, drafts });
    expect(await draftsOf(bilal)).toMatchObject([{ version: newer.version }]);
    await amina.says('answer', {
      ...{ inject: 'first', key: 'two', answer: { word: 'wrong, I think' } },
      drafts: { version: newer.version, writer: 'a' },
    });
    await rig.rests();
    expect(await draftsOf(bilal)).toEqual([]);
    expect(bilal.drafts.at(-1)).toEqual({ inject: 'first', fields: ['word'] });
    expect(green.drafts).toEqual([]);
  });

  it('is taken only where the team could answer', async () => {
    const { tries } = { tries: (input: object) => amina.says('draft', { ...said('a', 'x'), ...input }) };
    expect(await tries({ inject: 'later' })).toMatchObject({ problem: { status: 404, code: 'unknown-thing' } });
    expect(await tries({ inject: 'nowhere' })).toMatchObject({ problem: { status: 404, code: 'unknown-thing' } });
    expect(await tries({ field: 'other' })).toMatchObject({ problem: { code: 'no-answer-expected' } });
    expect(await tries({ inject: 'told' })).toMatchObject({ problem: { code: 'no-answer-expected' } });
    expect(await tries({ value: 'x'.repeat(140_000) })).toMatchObject({ problem: { status: 413, code: 'too-large' } });
    expect(await tries({ value: 'half \ud83d of a character' })).toMatchObject({ ok: true });
    await drill.control.closes('first', ['blue']);
    expect(await tries({})).toMatchObject({ problem: { status: 409, code: 'inject-closed' } });
  });

  it('that comes faster than people type is refused', async () => {
    const replies = await Promise.all(
      Array.from({ length: 70 }, (_, n) => green.says('draft', said('g', `${n}`, 0, { inject: 'first' }))),
    );
    const refused = replies.filter((reply) => !reply.ok);
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ problem: { status: 429, code: 'too-often' } });
    await rig.passes(11_000);
    expect(await green.says('draft', said('g', 'again'))).toMatchObject({ ok: true });
  });

  it('is taken no more once the drill is over', async () => {
    await drill.control.ends('enough');
    expect(await green.says('draft', said('g', 'too late'))).toMatchObject({ problem: { code: 'drill-over' } });
  });
});
