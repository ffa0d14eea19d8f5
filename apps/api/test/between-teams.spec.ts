import { DrillRig, toldBy, type PlayedDrill } from '#libs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
});
afterAll(() => rig.stop());

const seen = { type: 'domain-name', value: '{{seen}}' };
const told = { id: 'told', kind: 'shared', to: 'neighbour', text: 'The neighbour was told', right: [seen] };
const pack = {
  name: 'between',
  variables: { seen: { generate: 'domain' } },
  injects: [
    { id: 'sighting', trigger: { at: 'T+00:00' }, body: 'You see {{seen}}.' },
    {
      id: 'warn',
      trigger: { at: 'T+00:00' },
      target: '5m',
      limit: '15m',
      rules: [{ ...told, widestTlp: 'TLP:GREEN' }],
    },
    { id: 'warned', kind: 'expected-action', trigger: { at: 'T+00:00' }, limit: '10m', weight: 0, rules: [told] },
    { id: 'overdue', kind: 'contingency', trigger: { unmet: { action: 'warned', delay: '1m' } } },
  ],
};

beforeEach(async () => {
  drill = await rig.drill(pack).withTeams(3).started();
});
afterEach(async () => {
  await drill.control.posts('abort', { reason: 'the test is over' });
});

const indicatorOf = (id: string) => {
  const value = /You see (.+)\./.exec(drill.team(id).sees('sighting').content.en?.body ?? '')?.[1] ?? '';
  return { type: 'domain-name', value };
};
const warning = async (team: string) =>
  (await drill.control.seesInject('warn')).teams.find((line) => line.team === team);

describe('a message between teams', () => {
  it('reaches those whom it names, whole, and nobody else but control', async () => {
    const observer = await drill.observer();
    const indicators = [indicatorOf('blue')];
    await drill.team('blue').tells(['green'], { kind: 'advisory', tlp: 'TLP:AMBER', subject: 'Beware', indicators });
    expect(drill.team('green').lines.at(-1)?.event).toMatchObject({
      type: 'message-sent',
      kind: 'advisory',
      from: 'blue',
      to: ['green'],
      tlp: 'TLP:AMBER',
      subject: 'Beware',
      indicators,
    });
    for (const lines of [drill.team('amber').lines, observer.lines])
      expect(JSON.stringify(lines)).not.toMatch(/Beware|message-sent/);
    expect((await drill.journal()).filter(({ event }) => event.type === 'message-sent').length).toBe(1);
  });

  it('does not tell its readers who else has it', async () => {
    await drill.team('blue').tells(['green', 'amber', 'green']);
    const last = (id: string) => drill.team(id).lines.findLast(({ event }) => event.type === 'message-sent')?.event;
    expect([last('blue'), last('green'), last('amber')]).toMatchObject([
      { to: ['green', 'amber'] },
      { to: ['green'] },
      { to: ['amber'] },
    ]);
  });

  it('sent twice under one key goes out once', async () => {
    const message = { to: ['green'], tlp: 'TLP:GREEN', subject: 'Once', body: 'Only once.' };
    const first = await drill.team('blue').tries('message', { ...message, key: 'm' });
    const again = await drill.team('blue').tries('message', { ...message, key: 'm' });
    const rest = await drill.team('blue').http.posts(`${drill.path}/messages`, message, 'm');
    expect([again, rest.body]).toEqual([first, first.ok && first.value]);
    const got = drill.team('green').lines.filter(({ event }) => event.type === 'message-sent');
    expect(got.length).toBe(1);
  });

  it('goes to no team that is not there, nor to oneself: 422 with each place', async () => {
    const message = { to: ['ghost', 'green', 'blue'], tlp: 'TLP:GREEN', subject: 'x', body: 'y' };
    const refused = await drill.team('blue').http.posts(`${drill.path}/messages`, message);
    expect(refused).toMatchObject({ status: 422, body: { faults: [{ path: 'to[0]' }, { path: 'to[2]' }] } });
    expect((await drill.journal()).some(({ event }) => event.type === 'message-sent')).toBe(false);
  });

  it('can be addressed by the directory, which shows the neighbour to each', async () => {
    const lines = await drill.team('blue').http.asks('get', `${drill.path}/directory`);
    expect(
      toldBy<{ id: string; neighbour: boolean }[]>('directory', lines).map(({ id, neighbour }) => [id, neighbour]),
    ).toEqual([
      ['blue', false],
      ['green', true],
      ['amber', false],
    ]);
  });
});

describe('a cross-border inject', () => {
  it('is earned by telling the right team the right thing in time', async () => {
    await drill.at('T+00:04');
    await drill.team('blue').tells(['green'], { indicators: [indicatorOf('blue')] });
    expect(await warning('blue')).toMatchObject({ quality: 1, points: 1 });
    expect((await warning('green'))?.quality ?? 0).toBe(0);
    const met = (await drill.journal()).flatMap(({ event }) => (event.type === 'action-met' ? [event.team] : []));
    expect(met).toEqual(['blue']);
  });

  it('is not earned by telling the wrong team, or the wrong thing', async () => {
    await drill.team('blue').tells(['amber'], { indicators: [indicatorOf('blue')] });
    await drill.team('green').tells(['amber'], { indicators: [indicatorOf('green'), indicatorOf('blue')].slice(1) });
    expect((await warning('blue'))?.quality ?? 0).toBe(0);
    expect((await warning('green'))?.quality ?? 0).toBe(0);
  });

  it('is earned by half under a label that lets it travel too far', async () => {
    await drill.team('blue').tells(['green'], { tlp: 'TLP:CLEAR', indicators: [indicatorOf('blue')] });
    expect(await warning('blue')).toMatchObject({ quality: 0.5 });
  });

  it('is lost after its limit', async () => {
    await drill.at('T+00:16');
    await drill.team('blue').tells(['green'], { indicators: [indicatorOf('blue')] });
    expect((await warning('blue'))?.quality ?? 0).toBe(0);
  });

  it('brings the contingency to those who did not act, and only to them', async () => {
    await drill.team('blue').tells(['green'], { indicators: [indicatorOf('blue')] });
    await drill.at('T+00:11');
    expect(drill.everyTeam.map((team) => team.hasSeen('overdue'))).toEqual([false, true, true]);
    expect(drill.everyTeam.some((team) => team.hasSeen('warned'))).toBe(false);
  });
});
