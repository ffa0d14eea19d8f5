import type { Following } from '#libs/contracts';
import { DrillRig, TICK, toldBy, type LiveConsole, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(pack).withTeams(3).started();
});
afterAll(() => rig.stop());

const pack = {
  variables: { canary: { generate: 'canary' } },
  artefacts: [
    {
      id: 'note',
      file: 'artefacts/note.txt',
      name: 'note.txt',
      mediaType: 'text/plain',
      make: 'text',
      description: 'A note',
    },
  ],
  files: { 'artefacts/note.txt': 'For {{team.name}}: {{canary}}\n' },
  injects: [
    { id: 'story', trigger: { at: 'T+00:02' }, tlp: 'TLP:CLEAR', channel: 'news' },
    { id: 'letter', trigger: { at: 'T+00:05' }, body: 'Your number is {{canary}}.', attachments: ['note'], ...TICK },
    { id: 'chaser', trigger: { after: { inject: 'letter', event: 'delivered', delay: '5m' } } },
    { id: 'opened', trigger: { after: { inject: 'letter', event: 'opened' } } },
    { id: 'only-green', trigger: { at: 'T+00:06' }, audience: { teams: ['green'] } },
    ...[20, 21, 22, 23, 24, 25].map((minute) => ({ id: `wave-${minute}`, trigger: { at: `T+00:${minute}` } })),
  ],
};

const typesIn = ({ lines }: LiveConsole): string[] => lines.map(({ event }) => event.type);
const numbersIn = ({ lines }: LiveConsole): number[] => lines.map(({ n }) => n);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('delivery', () => {
  it('acknowledges and journals, for each console, that an inject has arrived', async () => {
    await drill.team('blue').opensConsole();
    const silent = await drill.team('amber').opensConsole(false);
    await drill.at('T+00:05');
    expect(drill.team('amber').sees('letter').id).toBe('letter');
    const delivered = (await drill.journal()).flatMap(({ event, actor }) =>
      event.type === 'inject-delivered' && event.inject === 'letter' ? [{ ...event, actor }] : [],
    );
    expect(delivered.map(({ team }) => team).sort()).toEqual(['amber', 'blue', 'blue', 'green']);
    expect(new Set(delivered.map(({ console }) => console)).size).toBe(4);
    await silent.says('delivered', { injects: ['letter'] });
    await silent.says('delivered', { injects: ['letter'] });
    const after = (await drill.journal()).filter(
      ({ event }) => event.type === 'inject-delivered' && event.inject === 'letter' && event.team === 'amber',
    );
    expect(after.length).toBe(2);
  });

  it('journals the first opening by a team, and tells the story on from there', async () => {
    await drill.team('blue').opens('letter');
    await drill.team('blue').opens('letter');
    const opened = (await drill.journal()).filter(({ event }) => event.type === 'inject-opened');
    expect(opened.map(({ event }) => 'team' in event && event.team)).toEqual(['blue']);
    expect(drill.everyTeam.map((team) => team.hasSeen('opened'))).toEqual([true, false, false]);
    await drill.at('T+00:10');
    expect(drill.team('green').sees('chaser').released).toBe(600_000);
  });

  it('gives each team its own values and files, and nobody another’s', async () => {
    const bodies = drill.everyTeam.map((team) => team.sees('letter').content.en?.body ?? '');
    expect(new Set(bodies).size).toBe(3);
    expect(bodies.every((body) => /^Your number is cn-[0-9a-f]{16}\.$/.test(body))).toBe(true);
    const file = `${drill.path}/injects/letter/files/note`;
    const notes = await Promise.all(drill.everyTeam.map(({ http }) => http.asks('get', file)));
    for (const [index, { status, headers, body }] of notes.entries()) {
      expect(status).toBe(200);
      expect(headers['content-disposition']).toContain('note.txt');
      expect(String(body)).toContain(bodies[index]?.slice(15, -1));
    }
    const all = drill.everyTeam.map(({ lines }) => JSON.stringify(lines));
    for (const [index, own] of bodies.entries()) {
      const canary = own.slice(15, -1);
      expect(all.map((text) => text.includes(canary))).toEqual([0, 1, 2].map((other) => other === index));
    }
  });

  it('keeps a file from a team that has not got its inject', async () => {
    const other = await rig
      .drill({ ...pack, name: 'unreleased' })
      .withTeams(1)
      .started();
    const early = await other.team('blue').http.asks('get', `${other.path}/injects/letter/files/note`);
    expect(early).toMatchObject({ status: 404, body: { code: 'unknown-thing' } });
    await other.control.aborts('enough');
  });

  it('shows a team nothing of another: no inject, no answer, no gap in the numbers', async () => {
    await drill.team('green').answers('letter', { read: true });
    await drill.team('blue').tells(['green'], { subject: 'Between us' });
    for (const team of drill.everyTeam) expect(numbersIn(team.console)).toEqual(upTo(team.lines.length));
    expect(drill.team('green').hasSeen('only-green')).toBe(true);
    const amber = JSON.stringify(drill.team('amber').lines);
    for (const word of ['only-green', 'Between us', 'blue', 'green']) expect(amber).not.toContain(word);
    expect(typesIn(drill.team('amber').console)).not.toContain('response-submitted');
  });

  it('shows observers the clock and the open storyline, and nothing else', async () => {
    const observer = await drill.observer();
    expect(observer.lines.map(({ event }) => event.type)).toEqual(['clock-turned', 'storyline']);
    expect(numbersIn(observer)).toEqual([1, 2]);
    expect(JSON.stringify(observer.lines)).not.toMatch(/letter|blue|green|amber|cn-/);
  });

  it('shows control everything but the seed and the teams’ values', async () => {
    const control = await drill.controlConsole();
    const journal = await drill.journal();
    expect(typesIn(control)).toEqual(journal.map(({ event }) => event.type));
    const secrets = await drill.look(({ seed, teams }) => [
      seed,
      ...[...teams.values()].map(({ values }) => values['canary']),
    ]);
    for (const secret of secrets) expect(JSON.stringify(control.lines)).not.toContain(secret);
  });

  it('tells all consoles of a team the same', async () => {
    const [first, second] = drill.team('blue').consoles;
    expect(second?.lines).toEqual(first?.lines);
  });
});

describe('a console that drops and returns', () => {
  it('misses nothing and gets nothing twice, whenever it drops', async () => {
    const [steady, flaky] = drill.team('blue').consoles;
    for (const minute of [20, 21, 22, 23, 24, 25]) {
      if (minute % 2 === 0) flaky?.leaves();
      await drill.at(`T+00:${minute}`);
      if (minute % 2 === 1) await flaky?.returns();
    }
    expect(flaky?.lines).toEqual(steady?.lines);
    expect(flaky?.complaints).toEqual([]);
    expect(steady?.lines.filter(({ event }) => event.type === 'inject-released').length).toBe(10);
  });

  it('is told to begin anew where its numbers belong to another life, or lie ahead', async () => {
    const { console } = drill.team('green');
    const head = console.lines.length;
    const other = await console.says('follow', { since: 3, life: 'another' });
    expect(other).toMatchObject({ ok: true, value: { anew: true, head } });
    const ahead = await console.says('follow', { since: head + 1 });
    expect(ahead).toMatchObject({ ok: true, value: { anew: true, head } });
    const same = await console.says('follow', { since: head });
    expect(same).toMatchObject({ ok: true, value: { anew: false, entries: [] } });
  });

  it('can ask over HTTP instead, and gets the same lines', async () => {
    const { http, console } = drill.team('green');
    const all = toldBy<Following>('stream', await http.asks('get', `${drill.path}/stream`));
    expect(all.entries).toEqual(console.lines);
    const rest = toldBy<Following>('stream', await http.asks('get', `${drill.path}/stream?since=4&life=${all.life}`));
    expect(rest.entries).toEqual(console.lines.slice(4));
  });

  it('has the same lines under the same numbers after the drill was folded anew', async () => {
    const before = new Map(drill.everyTeam.map((team) => [team.id, [...team.lines]]));
    const second = await drill.team('amber').opensConsole();
    expect(second.lines).toEqual(before.get('amber'));
  });
});
