import { DrillRig, type Answered, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startServer } from '../src/start-server.js';

const MOST = 15 * 1024;

let rig: DrillRig;
let drill: PlayedDrill;
let cookie = '';

const pack = {
  languages: ['en'],
  injects: [
    {
      id: 'letter',
      trigger: { at: 'T+00:05' },
      subject: 'A <b>strange</b> letter',
      body: 'x'.repeat(3000),
      form: [
        { id: 'word', kind: 'text', label: 'The word', maxLength: 200 },
        {
          id: 'what',
          kind: 'choice',
          label: 'What is it?',
          options: [
            { id: 'a', label: 'One' },
            { id: 'b', label: 'Two' },
          ],
        },
        { id: 'bad', kind: 'indicators', label: 'Bad domains', required: false },
        {
          id: 'next',
          kind: 'ordering',
          label: 'In which order?',
          options: [
            { id: 'p', label: 'P' },
            { id: 'q', label: 'Q' },
          ],
        },
        { id: 'notice', kind: 'advisory', label: 'A notice', required: false },
      ],
      rules: [{ id: 'right', kind: 'exact', field: 'word', text: 'The word is right', anyOf: ['right'] }],
      hints: [{ id: 'look', text: 'Look twice', cost: 0.25 }],
    },
    ...Array.from({ length: 39 }, (_, n) => ({
      ...{ id: `news-${n + 1}`, trigger: { at: 'T+00:06' }, subject: `News ${n + 1} of the day, at some length` },
    })),
  ],
};

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(pack).withTeams(2).started();
});
afterAll(() => rig.stop());

const own = (more: Record<string, string> = {}) => ({ cookie, host: new URL(rig.server.url).host, ...more });
const gets = (path: string, more: Record<string, string> = {}): Promise<Answered> =>
  rig.stranger.asks('get', path, undefined, own(more));
const posts = (path: string, form: Record<string, string | string[]>, more: Record<string, string> = {}) => {
  const body = new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
  return rig.stranger.asks('post', path, body.toString(), {
    ...own(more),
    'content-type': 'application/x-www-form-urlencoded',
  });
};
const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const submissions = async () =>
  (await drill.journal()).flatMap(({ event }) => (event.type === 'response-submitted' ? [event] : []));

describe('a team without scripts', () => {
  it('is asked for its code, in its language, and let in by it', async () => {
    cookie = '';
    const asked = await gets('/plain', { 'accept-language': 'ar' });
    expect(asked).toMatchObject({ status: 200 });
    expect(asked.text).toContain('<html lang="ar" dir="rtl">');
    expect(await posts('/plain/sign-in', { code: 'NONE-NONE' })).toMatchObject({ status: 401 });
    expect(await posts('/plain/sign-in', { code: drill.observerCode })).toMatchObject({ status: 401 });
    const foreign = await posts(
      '/plain/sign-in',
      { code: drill.team('blue').code },
      { origin: 'https://elsewhere.test' },
    );
    expect(foreign).toMatchObject({ status: 403 });
    const entered = await posts('/plain/sign-in', { code: drill.team('blue').code });
    expect(entered).toMatchObject({ status: 303, headers: { location: '/plain' } });
    cookie = /muster_session=[^;]+/.exec(String(entered.headers['set-cookie']))?.[0] ?? '';
    expect((await gets('/plain')).text).toContain('Nothing has come in yet.');
  });

  it('sees what came in, in a page of a few kilobytes, and acknowledges what it was shown', async () => {
    await drill.at('T+00:06');
    const { text, headers } = await gets('/plain');
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('A &lt;b&gt;strange&lt;/b&gt; letter');
    expect(text.match(/<li>/g)).toHaveLength(40);
    expect(text.length).toBeLessThan(MOST);
    expect(text).not.toContain('<script');
    const inject = await gets('/plain/injects/letter');
    expect(inject.text).toContain('T+00:05:00');
    expect(inject.text.length).toBeLessThan(MOST);
    const opened = (await drill.journal()).filter(({ event }) => event.type === 'inject-opened');
    expect(opened.map(({ event }) => event)).toMatchObject([{ inject: 'letter', team: 'blue' }]);
  });

  it('is told what does not fit, with what it typed, and answers once however often the form is sent', async () => {
    const page = (await gets('/plain/injects/letter')).text;
    const form = { token: hidden(page, 'token'), key: hidden(page, 'key') };
    const wrong = await posts('/plain/injects/letter/answer', { ...form, 'f.what': 'b', 'f.bad': 'kept.example' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/role="alert".*The word: Something does not fit here/s);
    expect(wrong.text).toContain('kept.example</textarea>');
    expect(wrong.text).toMatch(/value="b"\s+checked/);
    const filled = {
      ...form,
      ...{ 'f.word': 'right', 'f.what': 'b', 'f.bad': 'bad[.]example\n192.0.2.7' },
      ...{ 'f.next.p': '2', 'f.next.q': '1' },
      ...{ 'f.notice.title': 'T', 'f.notice.body': 'B', 'f.notice.tlp': 'TLP:GREEN', 'f.notice.indicators': '' },
    };
    for (const _ of [1, 2])
      expect(await posts('/plain/injects/letter/answer', filled)).toMatchObject({
        status: 303,
        headers: { location: '/plain/injects/letter' },
      });
    expect(await submissions()).toMatchObject([
      {
        answer: {
          ...{ word: 'right', what: 'b', next: ['q', 'p'] },
          bad: [
            { type: 'domain-name', value: 'bad.example' },
            { type: 'ipv4-addr', value: '192.0.2.7' },
          ],
          notice: { title: 'T', tlp: 'TLP:GREEN' },
        },
      },
    ]);
    const after = (await gets('/plain/injects/letter')).text;
    expect(after).toContain('The server has your answer since');
    expect(after).toContain('value="right"');
  });

  it('takes a hint, writes to another team, and reads what control says', async () => {
    const token = hidden((await gets('/plain/injects/letter')).text, 'token');
    expect((await posts('/plain/injects/letter/hints/look', { token })).status).toBe(303);
    expect((await gets('/plain/injects/letter')).text).toContain('Look twice');
    await drill.control.announces('Stay <calm>');
    expect((await gets('/plain/messages')).text).toContain('Stay &lt;calm&gt;');
    const empty = await posts('/plain/messages', { token, subject: 'Kept', body: '' });
    expect([empty.status, empty.text.includes('value="Kept"')]).toEqual([400, true]);
    const letter = { token, to: ['green'], tlp: 'TLP:GREEN', subject: 'For you', body: 'A domain' };
    expect(await posts('/plain/messages', letter)).toMatchObject({ status: 303 });
    expect(drill.team('green').lines.some(({ event }) => event.type === 'message-sent')).toBe(true);
    expect((await gets('/plain/messages?sent')).text).toContain('Sent: the server has it.');
  });

  it('is spoken for by no other page: without its token, or from another site, nothing is done', async () => {
    const before = (await drill.journal()).length;
    const token = hidden((await gets('/plain/messages')).text, 'token');
    const letter = { to: ['green'], tlp: 'TLP:GREEN', subject: 'Forged', body: 'x' };
    expect(await posts('/plain/messages', letter)).toMatchObject({ status: 403 });
    expect(await posts('/plain/messages', { ...letter, token: 'x'.repeat(32) })).toMatchObject({ status: 403 });
    expect(await posts('/plain/messages', { ...letter, token }, { origin: 'https://elsewhere.test' })).toMatchObject({
      status: 403,
    });
    expect(await posts('/plain/messages', { ...letter, token }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
    });
    expect(await posts('/plain/injects/letter/answer', { 'f.word': 'forged' })).toMatchObject({ status: 403 });
    expect(await posts('/plain/injects/letter/hints/look', {})).toMatchObject({ status: 403 });
    await posts('/plain/sign-out', {});
    expect((await gets('/plain')).text).toContain('Inbox');
    expect((await drill.journal()).length).toBe(before);
  });

  it('may fill forms with whatever it likes: it is answered by a page or led on, never by a bug', async () => {
    const token = hidden((await gets('/plain/messages')).text, 'token');
    const paths = ['/plain/injects/letter/answer', '/plain/injects/letter/hints/none', '/plain/messages'];
    const names = [
      'f.word',
      'f.what',
      'f.bad',
      'f.next.p',
      'f.notice.title',
      'f.notice.tlp',
      'to',
      'tlp',
      'key',
      'subject',
    ];
    const form = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), form, async (path, filled) => {
        const { status } = await posts(path, { ...filled, token });
        expect([303, 400, 404, 409, 413, 422]).toContain(status);
      }),
      { numRuns: 40 },
    );
  });

  it('sees nothing of another team, and nothing that is to come', async () => {
    await drill.team('green').answers('letter', { word: 'SECRET-OF-GREEN', what: 'a', next: ['p', 'q'] });
    const pages = await Promise.all(['/plain', '/plain/injects/letter', '/plain/messages'].map((path) => gets(path)));
    for (const { text } of pages) expect(text).not.toContain('SECRET-OF-GREEN');
    expect(await gets('/plain/injects/nowhere')).toMatchObject({ status: 303 });
    const green = await rig.stranger.asks('get', '/plain', undefined, { cookie: 'muster_session=none' });
    expect(green.text).not.toContain('strange');
  });

  it('reads Arabic from right to left where it chose so, and leaves', async () => {
    const chosen = await gets('/plain?language=ar');
    expect(chosen).toMatchObject({ status: 303 });
    const language = /muster_language=\w+/.exec(String(chosen.headers['set-cookie']))?.[0] ?? '';
    const page = await gets('/plain', { cookie: `${cookie}; ${language}` });
    expect(page.text).toContain('<html lang="ar" dir="rtl">');
    expect(page.text).toContain('الوارد');
    await posts('/plain/sign-out', { token: hidden(page.text, 'token') });
    expect((await gets('/plain')).text).toContain('name="code"');
  });
});
