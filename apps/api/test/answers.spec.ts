import { DrillRig, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { ALL_RIGHT, EVERY_KIND } from './every-kind-of-field.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
});
afterAll(() => rig.stop());

const pack = {
  name: 'answers',
  injects: [
    { id: 'all', trigger: { at: 'T+00:00' }, ...EVERY_KIND },
    { id: 'word', trigger: { at: 'T+00:00' }, target: '5m', limit: '10m', closes: '20m', ...WORD },
    { id: 'mute', trigger: { at: 'T+00:00' } },
    { id: 'later', trigger: { at: 'T+00:50' }, ...WORD },
    {
      id: 'hinted',
      trigger: { at: 'T+00:00' },
      hints: [{ id: 'look', text: 'Look closer', cost: 0.25 }],
      ...WORD,
    },
  ],
};

beforeEach(async () => {
  drill = await rig.drill(pack).withTeams(2).withTeam({ id: 'slow', extraTime: 2 }).started();
});
afterEach(async () => {
  await drill.control.posts('abort', { reason: 'the test is over' });
});

const standing = async (inject: string, team: string) =>
  (await drill.control.seesInject(inject)).teams.find((line) => line.team === team);
const answer = (inject: string, given: object, key = 'k') => ({ inject, key, answer: given });
const refused = (status: number, code: string, state?: string) => ({
  ok: false,
  problem: { status, code, ...(state !== undefined && { state }) },
});

describe('a team answers', () => {
  it('every kind of field, and what is kept is normal: cleaned, refanged, in the form’s order', async () => {
    await drill.team('blue').answers('all', ALL_RIGHT);
    const kept = drill.team('blue').lines.at(-1)?.event;
    expect(kept).toMatchObject({
      type: 'response-submitted',
      revision: 1,
      late: false,
      answer: { ...ALL_RIGHT, some: ['a', 'b'], found: [{ type: 'domain-name', value: 'bad.example' }] },
    });
    expect((await standing('all', 'blue'))?.quality).toBeCloseTo(0.9, 9);
  });

  it('and is told every fault at once, with its place, while nothing is kept', async () => {
    const before = (await drill.journal()).length;
    const wrong = {
      read: 'yes',
      words: 'x'.repeat(101),
      one: 'z',
      some: ['a', 'b', 'c'],
      order: ['a', 'b'],
      count: 101,
      found: [{ type: 'ipv4-addr', value: '999.1.1.1' }],
      notice: { title: '', body: 'b', tlp: 'TLP:PINK' },
      more: 1,
    };
    const reply = await drill.team('blue').tries('answer', answer('all', wrong));
    expect(reply).toMatchObject(refused(422, 'nonsense-value'));
    const faults = reply.ok ? [] : (reply.problem.faults ?? []);
    expect(faults.map(({ path }) => path).sort()).toEqual([
      'count',
      'found[0].value',
      'more',
      'notice.title',
      'notice.tlp',
      'one',
      'order',
      'read',
      'some',
      'words',
    ]);
    expect((await drill.journal()).length).toBe(before);
  });

  it('again under the same key: it is done once and answered alike, over socket and REST', async () => {
    const first = await drill.team('blue').answers('word', { word: 'right' }, 'mine');
    const again = await drill.team('blue').answers('word', { word: 'right' }, 'mine');
    const path = `${drill.path}/injects/word/answers`;
    const rest = await drill.team('blue').http.posts(path, { answer: { word: 'right' } }, 'mine');
    expect(again).toEqual(first);
    expect(rest).toMatchObject({ status: 200, body: first });
    expect((await standing('word', 'blue'))?.revisions).toBe(1);
  });

  it('something else under the same key: refused, 422', async () => {
    await drill.team('blue').answers('word', { word: 'right' }, 'mine');
    const other = await drill.team('blue').tries('answer', answer('word', { word: 'wrong' }, 'mine'));
    expect(other).toMatchObject(refused(422, 'key-reused'));
    await drill.team('green').answers('word', { word: 'wrong' }, 'mine');
    expect((await standing('word', 'green'))?.quality).toBe(0);
  });

  it('and revises until the deadline, not after it', async () => {
    await drill.team('blue').answers('word', { word: 'wrong' });
    await drill.at('T+00:10');
    await drill.team('blue').answers('word', { word: 'right' });
    expect(await standing('word', 'blue')).toMatchObject({ revisions: 2, quality: 1, late: false });
    await drill.at('T+00:10:01');
    const reply = await drill.team('blue').tries('answer', answer('word', { word: 'wrong' }));
    expect(reply).toMatchObject(refused(409, 'deadline-passed', 'answered'));
  });

  it('late: it is taken, marked so, and worth less', async () => {
    await drill.at('T+00:11');
    await drill.team('blue').answers('word', { word: 'right' });
    expect(drill.team('blue').lines.at(-1)?.event).toMatchObject({ type: 'response-submitted', late: true });
    const standsAt = await standing('word', 'blue');
    expect(standsAt).toMatchObject({ status: 'answered', late: true, quality: 1 });
    expect(standsAt?.points).toBeGreaterThan(0);
    expect(standsAt?.points).toBeLessThan(1);
  });

  it('with extra time, where it was given', async () => {
    await drill.at('T+00:19');
    await drill.team('slow').answers('word', { word: 'right' });
    expect(await standing('word', 'slow')).toMatchObject({ late: false });
    await drill.at('T+00:39');
    expect(await standing('word', 'slow')).toMatchObject({ status: 'answered' });
    await drill.at('T+00:40');
    expect(await standing('word', 'slow')).toMatchObject({ status: 'closed' });
  });

  it('too late: the inject is closed, 409', async () => {
    await drill.at('T+00:20');
    const reply = await drill.team('blue').tries('answer', answer('word', { word: 'right' }));
    expect(reply).toMatchObject(refused(409, 'inject-closed', 'closed'));
    expect(drill.team('blue').lines.at(-1)?.event).toMatchObject({ type: 'inject-closed', reason: 'time' });
  });

  it('what asks for no answer, or what it has not got: refused', async () => {
    const mute = await drill.team('blue').tries('answer', answer('mute', {}));
    expect(mute).toMatchObject(refused(409, 'no-answer-expected'));
    const later = await drill.team('blue').tries('answer', answer('later', { word: 'right' }));
    const never = await drill.team('blue').tries('answer', answer('never', { word: 'right' }));
    expect(later).toMatchObject(refused(404, 'unknown-thing'));
    expect(JSON.stringify(later).replaceAll('later', 'never')).toBe(JSON.stringify(never));
  });

  it('during a pause too', async () => {
    await drill.control.pauses('lunch');
    await drill.team('blue').answers('word', { word: 'right' });
    expect((await standing('word', 'blue'))?.quality).toBe(1);
  });

  it('with a hint, which is shown to it alone and costs what it said', async () => {
    expect(drill.team('blue').sees('hinted').hints).toEqual([{ id: 'look', cost: 0.25 }]);
    await drill.team('blue').takesHint('hinted', 'look');
    await drill.team('blue').takesHint('hinted', 'look');
    expect(drill.team('blue').lines.at(-1)?.event).toMatchObject({ type: 'hint-taken', text: { en: 'Look closer' } });
    expect(JSON.stringify(drill.team('green').lines)).not.toContain('Look closer');
    await drill.team('blue').answers('hinted', { word: 'right' });
    expect((await standing('hinted', 'blue'))?.quality).toBe(0.75);
    const none = await drill.team('blue').tries('hint', { inject: 'hinted', hint: 'none' });
    expect(none).toMatchObject(refused(404, 'unknown-thing'));
  });

  it('sixty-four times at once: each is answered, none is lost, each has a number of its own', async () => {
    const said = Array.from({ length: 64 }, (_, index) =>
      drill.team('blue').console.says('answer', answer('word', { word: `try ${index}` }, `key-${index}`)),
    );
    const replies = await Promise.all(said);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    const kept = (await drill.journal()).flatMap(({ event }) =>
      event.type === 'response-submitted' && event.inject === 'word' ? [event] : [],
    );
    expect(kept.map(({ revision }) => revision)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
    expect(new Set(kept.map(({ answer: { word } }) => word)).size).toBe(64);
  });
});
