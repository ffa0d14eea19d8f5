import { DrillRig, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const MINUTE = 60_000;
const SCREENS = [
  [360, 780],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
] as const;

const both = (en: string, ar: string) => ({ en, ar });
const aStory = (id: string, at: string, channel: string, subject: object) => ({
  id,
  trigger: { at },
  channel,
  tlp: 'TLP:CLEAR',
  from: { name: 'Morning Ledger' },
  title: subject,
  subject,
  body: both('What everybody may read. '.repeat(20), 'ما يجوز للجميع قراءته. '.repeat(20)),
});

const pack = {
  languages: ['en', 'ar'],
  title: both('The scenario', 'السيناريو'),
  summary: both('A drill.', 'تمرين.'),
  variables: { canary: { generate: 'canary' } },
  phases: [
    { id: 'alarm', title: both('Alarm', 'إنذار'), at: 'T+00:00' },
    { id: 'twist', title: both('The twist', 'المفاجأة'), at: 'T+00:20' },
  ],
  needs: [{ id: 'need', text: both('A need', 'حاجة') }],
  objectives: [
    {
      id: 'objective',
      title: both('An objective', 'هدف'),
      needs: ['need'],
      targets: [{ id: 'aim', title: both('An aim', 'غاية'), tasks: [{ id: 'task', title: both('A task', 'مهمة') }] }],
    },
  ],
  injects: [
    {
      ...aStory('notice', 'T+00:00', 'email', both('A notice to all', 'إشعار إلى الجميع')),
      form: [{ id: 'read', kind: 'acknowledge', label: both('Read', 'قُرئ') }],
      rules: [{ id: 'ticked', kind: 'acknowledged', field: 'read', text: both('It was read', 'قُرئ') }],
    },
    { ...aStory('mail', 'T+00:01', 'email', both('For {{canary}} alone', 'إلى {{canary}} وحده')), tlp: 'TLP:AMBER' },
    aStory('news', 'T+00:06', 'news', both('Towns without lights', 'مدن بلا أضواء')),
    aStory('post', 'T+00:07', 'social', both('Is it true?', 'أصحيح هذا؟')),
    aStory('call', 'T+00:08', 'phone', both('A caller asks', 'متصل يسأل')),
    aStory('chat', 'T+00:09', 'chat', both('Somebody writes', 'أحدهم يكتب')),
  ],
};

let rig: DrillRig;
let drill: PlayedDrill;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
/** All that the server ever told this browser of the drill. */
const heard: string[] = [];

const sees = (text: string | RegExp) => page.getByText(text).first().waitFor();
const clock = () => page.getByRole('timer').innerText();
const state = (word: string) => page.locator('section [role=status]', { hasText: word }).waitFor();
const cards = () => page.locator('article h3').allInnerTexts();
const picture = (name: string) => pictureOf(page, `observe-${name}.png`);

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  drill = await rig.drill(pack, { title: 'Night of the board', speed: 1 }).withTeams(6).prepared();
  browser = await aBrowser();
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 720 } });
  page = await aPage(context, complaints);
  page.on('response', (response) => {
    if (!response.url().includes('/api/')) return;
    // Where the link broke before the body came, the page has not heard it either.
    void response.text().then(
      (text) => heard.push(text),
      () => undefined,
    );
  });
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(payload.toString())));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

describe('an observer', () => {
  it('waits for StartEx with the hall', async () => {
    const startAt = new Date(rig.clock.now() + 10 * MINUTE).toISOString();
    await drill.control.posts('schedule', { startAt });
    await page.goto(rig.server.url);
    await page.locator('#code').fill(drill.observerCode);
    await page.locator('form button').first().click();
    await sees('Night of the board');
    await sees('Waiting for StartEx');
    await sees(/6 nations/);
    expect(await clock()).toMatch(/^T−00:(10:00|09:5\d)$/);
  });

  it('sees the drill begin, the first of the story, and no name of what is to come', async () => {
    await drill.control.starts();
    await state('Running');
    await sees('A notice to all');
    await page.locator('[aria-current=step]', { hasText: 'Alarm' }).waitFor();
    expect(await page.content()).not.toContain('The twist');
  });

  it('sees how far all are together, once enough have answered', async () => {
    for (const team of drill.everyTeam) await team.answers('notice', { read: true });
    expect(await page.getByText('answers, at least').count()).toBe(0);
    await drill.at('T+00:06');
    await sees('Towns without lights');
    await sees('answers, at least');
    await sees(/95%.? or more/);
    expect(await faultsByAxe(page)).toEqual([]);
    await picture('en-play');
  });

  it('reads on undisturbed: what is new waits, and a line shows where they left off', async () => {
    const roll = page.getByRole('group', { name: 'The story so far' });
    await roll.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await page.waitForTimeout(300);
    await drill.at('T+00:07');
    const button = page.getByRole('button', { name: 'Show 1 new' });
    await button.waitFor();
    expect(await cards()).toEqual(['Towns without lights', 'A notice to all']);
    await button.click();
    await sees('1 new above');
    expect(await cards()).toEqual(['Is it true?', 'Towns without lights', 'A notice to all']);
  });

  it('sees the clock stand still in a pause', async () => {
    await drill.control.pauses('Team blue has lost its power');
    await state('Paused');
    const before = await clock();
    await page.waitForTimeout(1200);
    expect(await clock()).toBe(before);
    await drill.control.resumes();
    await state('Running');
  });

  it('freezes the whole board, and goes live again', async () => {
    await page.keyboard.press('f');
    await sees(/Everything on this board stands as it stood/);
    const before = await clock();
    await drill.at('T+00:08');
    await drill.control.pauses('a break');
    await page.waitForTimeout(700);
    expect([await clock(), (await cards()).length]).toEqual([before, 3]);
    await state('Running');
    await page.getByRole('button', { name: 'Go live again' }).click();
    await state('Paused');
    await sees('A caller asks');
    await drill.control.resumes();
  });

  it('is told of a lost connection, and misses nothing', async () => {
    await page.context().setOffline(true);
    await sees(/No connection since/);
    await drill.at('T+00:09');
    await page.context().setOffline(false);
    await sees('Somebody writes');
    await sees('Connected');
  });

  it('reads all of it in Arabic, from right to left, times from left to right', async () => {
    await page.getByRole('button', { name: 'العربية' }).click();
    await sees('مدن بلا أضواء');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.getByRole('timer').getAttribute('dir')).toBe('ltr');
    expect(await faultsByAxe(page)).toEqual([]);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wider).toBe(false);
      await picture(`ar-${width}`);
    }
  });

  it('sees the end, and where the report is', async () => {
    await drill.control.ends('over');
    await sees('تقرير ما بعد التمرين جاهز للمنظِّمين، ولكل فريق تقريره: اسألهم عنه.');
    await page.getByRole('button', { name: 'English' }).click();
    await state('Ended');
    expect(await faultsByAxe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsByAxe(page)).toEqual([]);
    await picture('dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has been told nothing of any team, on the page or behind it', async () => {
    const canaries = await drill.look(({ teams }) => [...teams.values()].map(({ values }) => values['canary'] ?? ''));
    expect(new Set(canaries).size).toBe(6);
    const told = [...heard, await page.content()].join('\n');
    expect(told).toContain('Towns without lights');
    for (const secret of [...canaries, 'Team blue', 'lost its power', 'For {{']) expect(told).not.toContain(secret);
    expect(told).not.toMatch(/Team (blue|green|amber|violet|coral|teal)|Nation X|cirt-x|"(blue|violet|coral|teal)"/);
    expect(complaints).toEqual([]);
  });

  it('finds what a nation let go to everybody, and nothing else of anybody', async () => {
    await page.getByRole('link', { name: 'What was released' }).click();
    await sees('No nation has released results to you.');
    expect(await faultsByAxe(page)).toEqual([]);
    await picture('released-none-en');
    const everybody = { to: { whom: 'everybody' }, tlp: 'TLP:CLEAR' };
    const act = { scores: 'all', answers: [{ inject: 'notice', text: true }], ...everybody };
    const answered = await drill.team('blue').http.posts(`${drill.path}/results/releases`, act);
    expect([answered.status, answered.text]).toEqual([200, expect.stringContaining('ids')]);
    await page.reload();
    await page.getByRole('heading', { name: 'Team blue' }).waitFor();
    await page.getByRole('table', { name: 'Scores' }).waitFor();
    for (const other of ['green', 'amber']) expect(await page.content()).not.toContain(`Team ${other}`);
    for (const [width, height] of SCREENS.slice(0, 3)) {
      await page.setViewportSize({ width, height });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wider).toBe(false);
      expect(await faultsByAxe(page)).toEqual([]);
      await pictureOf(page, `observe-released-en-${width}.png`, { fullPage: true });
    }
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'ما أُصدر', exact: true }).waitFor();
    await pictureOf(page, 'observe-released-ar.png', { fullPage: true });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Back to the board' }).click();
    await state('Ended');
    expect(complaints).toEqual([]);
  });
});
