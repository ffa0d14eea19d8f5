import { DrillRig, TICK, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
});
afterAll(() => rig.stop());

const pack = {
  name: 'control',
  injects: [
    { id: 'first', trigger: { at: 'T+00:05' }, ...TICK },
    { id: 'second', trigger: { at: 'T+00:20' } },
    { id: 'by-hand', trigger: { manual: true } },
    { id: 'spare', kind: 'contingency', trigger: { manual: true } },
  ],
};

beforeEach(async () => {
  drill = await rig.drill(pack).withTeams(2).started();
});
afterEach(async () => {
  await drill.control.posts('abort', { reason: 'the test is over' });
});

const written = (id: string, more: object = {}) => ({
  id,
  title: 'Written in play',
  body: 'Read this, {{team.name}}.',
  trigger: { at: 'T+00:30' },
  ...more,
});

describe('control', () => {
  it('releases an inject now to all teams, and once', async () => {
    await drill.control.releases('second');
    await drill.at('T+00:25');
    expect(drill.everyTeam.map((team) => team.sees('second').released)).toEqual([0, 0]);
  });

  it('releases an inject to one team; the other gets it in its time', async () => {
    await drill.control.releases('second', ['blue']);
    expect([drill.team('blue').hasSeen('second'), drill.team('green').hasSeen('second')]).toEqual([true, false]);
    await drill.at('T+00:20');
    expect(drill.everyTeam.map((team) => team.sees('second').released)).toEqual([0, 20 * 60_000]);
  });

  it('releases while the drill is paused', async () => {
    await drill.control.pauses('a talk');
    await drill.control.releases('by-hand');
    expect(drill.everyTeam.every((team) => team.hasSeen('by-hand'))).toBe(true);
  });

  it('releases nothing twice, and nothing to nobody', async () => {
    await drill.control.releases('second');
    const again = await drill.control.posts('injects/second/release', {});
    expect(again).toMatchObject({ status: 409, body: { code: 'inject-already-released', state: 'released' } });
    const ghost = await drill.control.posts('injects/by-hand/release', { teams: ['ghost'] });
    expect(ghost).toMatchObject({ status: 404, body: { code: 'unknown-thing' } });
    expect(await drill.control.posts('injects/nothing/release', {})).toMatchObject({ status: 404 });
  });

  it('holds an inject and frees it: then it comes at once if its time has passed', async () => {
    await drill.control.holds('second');
    await drill.at('T+00:30');
    expect(drill.team('blue').hasSeen('second')).toBe(false);
    expect((await drill.control.seesInject('second')).held).toBe(true);
    expect(await drill.control.posts('injects/second/hold')).toMatchObject({ body: { code: 'inject-held' } });
    await drill.control.frees('second');
    expect(drill.team('blue').sees('second').released).toBe(30 * 60_000);
    expect(await drill.control.posts('injects/second/free')).toMatchObject({ body: { code: 'inject-not-held' } });
  });

  it('skips an inject for one team, or for all', async () => {
    await drill.control.skips('first', 'They have had it before', ['blue']);
    await drill.control.skips('second', 'No time');
    await drill.at('T+00:25');
    expect([drill.team('blue').hasSeen('first'), drill.team('green').hasSeen('first')]).toEqual([false, true]);
    expect(drill.everyTeam.some((team) => team.hasSeen('second'))).toBe(false);
    const again = await drill.control.posts('injects/second/skip', { reason: 'again' });
    expect(again).toMatchObject({ status: 409, body: { code: 'inject-already-released' } });
  });

  it('gives an inject another time, but none that has passed', async () => {
    await drill.control.reschedules('second', 'T+00:10');
    await drill.at('T+00:10');
    expect(drill.team('blue').sees('second').released).toBe(10 * 60_000);
    await drill.control.reschedules('by-hand', 'T+00:15');
    const past = await drill.control.posts('injects/by-hand/reschedule', { at: 'T+00:01' });
    expect(past).toMatchObject({ status: 422, body: { code: 'moment-passed' } });
    const gone = await drill.control.posts('injects/second/reschedule', { at: 'T+00:50' });
    expect(gone).toMatchObject({ status: 409, body: { code: 'inject-already-released' } });
    await drill.at('T+00:15');
    expect(drill.team('green').hasSeen('by-hand')).toBe(true);
  });

  it('gives an inject other words and another time, together or not at all, and never once a team has it', async () => {
    const texts = (inject: string) => `${drill.path}/injects/${inject}/texts`;
    const rewords = async (inject: string, body: object) => {
      const answered = await rig.organiser.asks('put', texts(inject), body);
      await rig.rests();
      return answered;
    };
    const en = { subject: 'Other words', body: 'For {{team.name}}, later.' };
    expect((await rig.organiser.asks('get', texts('second'))).body).toMatchObject({
      ...{ inject: 'second', languages: ['en'], at: 'T+00:20:00', released: false },
      texts: { en: { body: 'This is second.' } },
    });
    expect(await rewords('second', { texts: { ar: en } })).toMatchObject({
      status: 422,
      body: { code: 'nonsense-value', faults: [{ path: 'texts.ar' }] },
    });
    expect(await rewords('second', { texts: { en: { subject: ' ', body: 'x' } } })).toMatchObject({ status: 400 });
    await drill.at('T+00:06');
    expect(await rewords('second', { texts: { en }, at: 'T+00:05' })).toMatchObject({
      status: 422,
      body: { code: 'moment-passed', faults: [{ path: 'at' }] },
    });
    expect((await rewords('second', { texts: { en }, at: 'T+00:08' })).status).toBe(200);
    await drill.at('T+00:08');
    expect(drill.team('blue').sees('second')).toMatchObject({
      released: 8 * 60_000,
      content: { en: { subject: 'Other words', body: 'For Team blue, later.' } },
    });
    expect(await rewords('second', { texts: { en } })).toMatchObject({
      status: 409,
      body: { code: 'inject-already-released' },
    });
    expect(await rewords('nowhere', { texts: { en } })).toMatchObject({ status: 404, body: { code: 'unknown-thing' } });
    expect(await rewords('by-hand', { texts: { en }, at: 'T+00:09' })).toMatchObject({ status: 200 });
    await drill.at('T+00:09');
    expect(drill.team('green').sees('by-hand').content.en?.subject).toBe('Other words');
    await drill.control.ends('enough');
    expect(await rewords('spare', { texts: { en } })).toMatchObject({ status: 409, body: { code: 'drill-over' } });
    drill = await rig.drill(pack).withTeams(1).started();
  });

  it('edits an inject that no team has yet, and none afterwards', async () => {
    await drill.control.edits(written('second', { trigger: { at: 'T+00:07' } }));
    await drill.at('T+00:07');
    expect(drill.team('blue').sees('second').content.en?.body).toBe('Read this, Team blue.');
    const late = await rig.organiser.asks('put', `${drill.path}/injects/second`, written('second'));
    expect(late).toMatchObject({ status: 409, body: { code: 'inject-already-released', state: 'released' } });
    const renamed = await rig.organiser.asks('put', `${drill.path}/injects/first`, written('other'));
    expect(renamed).toMatchObject({ status: 422, body: { faults: [{ path: 'id' }] } });
  });

  it('inserts an inject live, with a form, to the teams that it names', async () => {
    await drill.at('T+00:10');
    await drill.control.inserts(
      written('fresh', { trigger: { at: 'T+00:12' }, audience: { teams: ['green'] }, ...WORD }),
    );
    await drill.at('T+00:12');
    expect([drill.team('blue').hasSeen('fresh'), drill.team('green').hasSeen('fresh')]).toEqual([false, true]);
    await drill.team('green').answers('fresh', { word: 'right' });
    expect((await drill.control.seesInject('fresh')).teams).toMatchObject([{ team: 'green', quality: 1 }]);
    const twice = await drill.control.posts('injects', written('fresh'));
    expect(twice).toMatchObject({ status: 409, body: { code: 'inject-exists' } });
  });

  it('inserts an inject whose time has passed: it comes at once', async () => {
    await drill.at('T+00:10');
    await drill.control.inserts(written('fresh', { trigger: { at: 'T+00:02' } }));
    expect(drill.team('blue').sees('fresh').released).toBe(10 * 60_000);
  });

  it('inserts nothing that names what the drill does not have', async () => {
    const bad = written('fresh', {
      tasks: ['no-task'],
      attachments: ['no-file'],
      trigger: { after: { inject: 'no' } },
    });
    const refused = await drill.control.posts('injects', bad);
    expect(refused).toMatchObject({ status: 422, body: { code: 'nonsense-value' } });
    expect((refused.body as { faults: { path: string }[] }).faults.map(({ path }) => path)).toEqual([
      'trigger',
      'tasks',
      'attachments',
    ]);
  });

  it('releases a contingency, which is nothing else', async () => {
    await drill.control.releasesContingency('spare', ['green']);
    expect([drill.team('blue').hasSeen('spare'), drill.team('green').hasSeen('spare')]).toEqual([false, true]);
    const other = await drill.control.posts('injects/second/contingency', {});
    expect(other).toMatchObject({ status: 409, body: { code: 'inject-not-contingency' } });
  });

  it('closes an inject at one team: from then on no answer is taken there', async () => {
    await drill.at('T+00:05');
    await drill.control.closes('first', ['blue']);
    const reply = await drill.team('blue').tries('answer', { inject: 'first', key: 'k', answer: { read: true } });
    expect(reply).toMatchObject({ ok: false, problem: { status: 409, code: 'inject-closed', state: 'closed' } });
    expect(drill.team('blue').lines.at(-1)?.event).toEqual({
      type: 'inject-closed',
      inject: 'first',
      reason: 'control',
    });
    await drill.team('green').answers('first', { read: true });
    const none = await drill.control.posts('injects/second/close', {});
    expect(none).toMatchObject({ status: 409, body: { code: 'inject-not-released' } });
  });

  it('writes to all teams, or to some', async () => {
    await drill.control.announces('Lunch is served');
    await drill.control.announces('Call us', ['green']);
    const texts = (id: string) =>
      drill.team(id).lines.flatMap(({ event }) => (event.type === 'control-message-sent' ? [event.text] : []));
    expect([texts('blue'), texts('green')]).toEqual([['Lunch is served'], ['Lunch is served', 'Call us']]);
    expect(await drill.control.posts('announcements', { text: 'x', to: ['ghost'] })).toMatchObject({ status: 404 });
  });
});
