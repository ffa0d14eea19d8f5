import { DrillRig, TICK, toldBy } from '#libs/testing';
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

const drillTime = async (drill: { journal(): Promise<readonly { time: number; event: { type: string } }[]> }) =>
  (await drill.journal()).filter(({ event }) => event.type === 'inject-released').map(({ time }) => time / 60_000);

describe('the life of a drill', () => {
  it('is prepared over REST: created, with nations, organisations and teams', async () => {
    const drill = await rig.drill(pack, { title: 'Harbour', speed: 2, zone: 'Africa/Tunis' }).withTeams(2).prepared();
    const seen = await drill.control.seesDrill();
    expect(seen).toMatchObject({ title: 'Harbour', status: 'planned', speed: 2, segment: null, startAt: null });
    expect(seen.pack.version).toBe('1.0.0');
    expect(seen.pack.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.nations.map(({ nation }) => nation)).toEqual(['XA', 'XB']);
    expect(seen.organisations.map(({ organisation }) => organisation)).toEqual(['cirt-xa', 'cirt-xb']);
    expect(seen.teams.map(({ id, nation }) => [id, nation])).toEqual([
      ['blue', 'XA'],
      ['green', 'XB'],
    ]);
    const listed = toldBy<{ id: string }[]>('drills', await rig.organiser.asks('get', '/api/v1/drills'));
    expect(listed.find(({ id }) => id === drill.id)).toMatchObject({ title: 'Harbour', over: false });
  });

  it('starts by itself at the instant for which it was scheduled', async () => {
    const drill = await rig.drill(pack).withTeams(1).prepared();
    const startAt = rig.clock.now() + 90_000;
    const scheduled = await drill.control.posts('schedule', { startAt: new Date(startAt).toISOString() });
    expect(scheduled).toMatchObject({ status: 200, body: { events: [{ type: 'drill-scheduled', startAt }] } });
    await rig.passes(89_999);
    expect((await drill.control.seesDrill()).status).toBe('scheduled');
    await rig.passes(1);
    expect(await drill.control.seesDrill()).toMatchObject({ status: 'running', segment: { at: startAt, time: 0 } });
    await drill.control.aborts('enough');
  });

  it('moves StartEx when it is scheduled anew', async () => {
    const drill = await rig.drill(pack).withTeams(1).prepared();
    const at = (minutes: number) => ({ startAt: new Date(rig.clock.now() + minutes * 60_000).toISOString() });
    await drill.control.posts('schedule', at(1));
    await drill.control.posts('schedule', at(10));
    await rig.passes(9 * 60_000);
    expect((await drill.control.seesDrill()).status).toBe('scheduled');
    await rig.passes(60_000);
    expect((await drill.control.seesDrill()).status).toBe('running');
    await drill.control.aborts('enough');
  });

  it('counts the consoles that answer the comcheck', async () => {
    const drill = await rig.drill(pack).withTeams(2).prepared();
    await drill.team('blue').opensConsole();
    await drill.control.opensComcheck();
    for (const console of drill.team('blue').consoles) await console.says('comcheck', {});
    await drill.team('green').http.posts(`${drill.path}/comcheck/answer`);
    await drill.team('green').http.posts(`${drill.path}/comcheck/answer`);
    expect((await drill.control.seesDrill()).teams.map(({ comcheck }) => comcheck)).toEqual([2, 1]);
    await drill.control.opensComcheck();
    expect((await drill.control.seesDrill()).teams.map(({ comcheck }) => comcheck)).toEqual([0, 0]);
  });

  it('delivers what falls due to every team at its instant, and ends by itself', async () => {
    const drill = await rig.drill(pack).withTeams(3).started();
    await drill.at('T+00:04:59');
    expect(drill.team('blue').hasSeen('first')).toBe(false);
    await drill.at('T+00:05');
    expect(drill.everyTeam.map((team) => team.sees('first').released)).toEqual([300_000, 300_000, 300_000]);
    await drill.at('T+00:59:59');
    expect((await drill.control.seesDrill()).status).toBe('running');
    await drill.at('T+01:00');
    expect((await drill.control.seesDrill()).status).toBe('ended');
    expect(await drillTime(drill)).toEqual([5, 20, 40]);
  });

  it('goes on after its time where the organiser wants to give EndEx', async () => {
    const drill = await rig.drill(pack, { endsItself: false }).withTeams(1).started();
    await drill.at('T+02:00');
    expect((await drill.control.seesDrill()).status).toBe('running');
    await drill.control.ends('We have seen enough');
    expect((await drill.control.seesDrill()).status).toBe('ended');
    expect(drill.team('blue').lines.at(-1)?.event).toMatchObject({ what: 'ended', reason: 'We have seen enough' });
  });

  it('stands still while it is paused, and tells the teams why', async () => {
    const drill = await rig.drill(pack).withTeams(1).started();
    const observer = await drill.observer();
    await drill.at('T+00:10');
    await drill.control.pauses('The generator failed');
    await rig.passes(300_000);
    expect(drill.team('blue').hasSeen('second')).toBe(false);
    expect(drill.team('blue').lines.at(-1)?.event).toMatchObject({ what: 'paused', reason: 'The generator failed' });
    expect(observer.lines.at(-1)?.event).toMatchObject({ what: 'paused', status: 'paused' });
    await drill.control.resumes();
    await drill.at('T+00:20');
    expect(drill.team('blue').sees('second').released).toBe(20 * 60_000);
    await drill.control.aborts('enough');
  });

  it('runs as fast as control says, and never otherwise', async () => {
    const drill = await rig.drill(pack, { speed: 1 }).withTeams(1).started();
    await rig.passes(60_000);
    await drill.control.setsSpeed(600);
    await rig.passes(3_899);
    expect(['first', 'second', 'third'].map((id) => drill.team('blue').hasSeen(id))).toEqual([true, true, false]);
    await rig.passes(1);
    expect(drill.team('blue').sees('third').released).toBe(40 * 60_000);
    await drill.control.setsSpeed(0.1);
    expect((await drill.control.seesDrill()).segment).toMatchObject({ time: 40 * 60_000, rate: 0.1 });
    await drill.control.aborts('enough');
  });

  it('jumps to a phase and leaves out what lies between, or releases it', async () => {
    const skipping = await rig.drill(pack).withTeams(1).started();
    await skipping.at('T+00:10');
    await skipping.control.jumpsTo('response');
    expect(skipping.team('blue').hasSeen('second')).toBe(false);
    expect((await skipping.control.seesInject('second')).teams).toMatchObject([{ status: 'skipped' }]);
    const releasing = await rig.drill(pack).withTeams(1).started();
    await releasing.control.jumpsTo('response', 'release');
    expect([releasing.team('blue').hasSeen('first'), releasing.team('blue').hasSeen('second')]).toEqual([true, true]);
    expect(await releasing.control.posts('jump', { phase: 'alarm' })).toMatchObject({
      status: 409,
      body: { code: 'phase-behind', state: 'running' },
    });
    await skipping.control.aborts('enough');
    await releasing.control.aborts('enough');
  });

  it('takes an outage out of drill time when control says when it began', async () => {
    const drill = await rig.drill(pack, { speed: 1 }).withTeams(1).started();
    await rig.passes(4 * 60_000);
    const from = new Date(rig.clock.now() - 3 * 60_000).toISOString();
    expect(await drill.control.posts('shift', { from })).toMatchObject({ body: { events: [{ by: 180_000 }] } });
    await rig.passes(2 * 60_000);
    expect(drill.team('blue').hasSeen('first')).toBe(false);
    await rig.passes(2 * 60_000);
    expect(drill.team('blue').sees('first').released).toBe(300_000);
    await drill.control.aborts('enough');
  });

  it('stands still at the code phrase, takes no answer then, and can go on', async () => {
    const drill = await rig.drill(pack).withTeams(1).started();
    await drill.at('T+00:10');
    await drill.control.stops('No duff: fire in building B');
    await rig.passes(600_000);
    expect(drill.team('blue').lines.at(-1)?.event).toMatchObject({ what: 'stopped', status: 'stopped' });
    const reply = await drill.team('blue').tries('answer', { inject: 'first', key: 'a', answer: { read: true } });
    expect(reply).toMatchObject({ ok: false, problem: { status: 409, code: 'drill-not-running', state: 'stopped' } });
    expect(drill.team('blue').hasSeen('second')).toBe(false);
    await drill.control.resumes();
    await drill.team('blue').answers('first', { read: true });
    await drill.at('T+00:20');
    expect(drill.team('blue').hasSeen('second')).toBe(true);
    await drill.control.aborts('enough');
  });

  it('is over when it was aborted: nothing falls due, nothing is taken', async () => {
    const drill = await rig.drill(pack).withTeams(1).started();
    await drill.at('T+00:10');
    await drill.control.aborts('The venue is closed');
    await rig.passes(300_000);
    expect(drill.team('blue').hasSeen('second')).toBe(false);
    expect(await drill.control.posts('pause', { reason: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'drill-over', state: 'aborted' },
    });
    const reply = await drill.team('blue').tries('answer', { inject: 'first', key: 'a', answer: { read: true } });
    expect(reply).toMatchObject({ ok: false, problem: { status: 409 } });
    const listed = toldBy<{ id: string }[]>('drills', await rig.organiser.asks('get', '/api/v1/drills'));
    expect(listed.find(({ id }) => id === drill.id)).toMatchObject({ over: true });
  });

  it('can be given up before it began', async () => {
    const drill = await rig.drill(pack).withTeams(1).prepared();
    await drill.control.aborts('No budget');
    expect((await drill.control.seesDrill()).status).toBe('aborted');
    expect(await drill.control.posts('start')).toMatchObject({ status: 409, body: { code: 'drill-over' } });
  });
});

describe('a drill refuses what its state does not allow', () => {
  const refused = (code: string, state: string) => ({ status: 409, body: { code, state } });

  it('before StartEx', async () => {
    const drill = await rig.drill(pack).prepared();
    expect(await drill.control.posts('start')).toMatchObject(refused('drill-not-ready', 'planned'));
    for (const path of ['pause', 'stop', 'end'])
      expect(await drill.control.posts(path, { reason: 'x' })).toMatchObject(refused('drill-not-running', 'planned'));
    expect(await drill.control.posts('resume')).toMatchObject(refused('drill-not-running', 'planned'));
    expect(await drill.control.posts('jump', { phase: 'response' })).toMatchObject({ status: 409 });
    expect(await drill.control.posts('injects/first/release', {})).toMatchObject({ status: 409 });
  });

  it('after StartEx', async () => {
    const drill = await rig.drill(pack).withTeams(1).started();
    expect(await drill.control.posts('start')).toMatchObject(refused('drill-already-started', 'running'));
    expect(await drill.control.posts('resume')).toMatchObject(refused('drill-not-paused', 'running'));
    expect(await drill.control.posts('comcheck')).toMatchObject(refused('drill-already-started', 'running'));
    const late = { startAt: new Date(rig.clock.now() + 60_000).toISOString() };
    expect(await drill.control.posts('schedule', late)).toMatchObject(refused('drill-already-started', 'running'));
    await drill.control.pauses('x');
    expect(await drill.control.posts('pause', { reason: 'y' })).toMatchObject(
      refused('drill-already-paused', 'paused'),
    );
  });

  it('a comcheck answered where none is open', async () => {
    const drill = await rig.drill(pack).withTeams(1).prepared();
    const reply = await drill.team('blue').tries('comcheck', {});
    expect(reply).toMatchObject({ ok: false, problem: { status: 409, code: 'comcheck-not-open', state: 'planned' } });
  });
});
