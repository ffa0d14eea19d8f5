import { DrillRig, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');

const both = (en: string, ar: string) => ({ en, ar });
const anAsk = (id: string, at: string, subject: object, more: object = {}) => ({
  id,
  trigger: { at },
  title: subject,
  subject,
  body: both('Look at **this** domain:\n\n1. first\n2. second', 'انظروا إلى **هذا** النطاق'),
  limit: '40m',
  form: [
    { id: 'read', kind: 'acknowledge', label: both('Read', 'قُرئ') },
    { id: 'note', kind: 'text', label: both('What do you think?', 'ما رأيكم؟'), maxLength: 400 },
    { id: 'bad', kind: 'indicators', label: both('Bad domains', 'نطاقات ضارة'), required: false },
  ],
  rules: [{ id: 'ticked', kind: 'acknowledged', field: 'read', text: both('It was read', 'قُرئ') }],
  ...more,
});
const HINT = { id: 'look', text: both('Look twice', 'انظروا مرتين'), cost: 0.1 };

const pack = {
  languages: ['en', 'ar'],
  title: both('A drill', 'تمرين'),
  summary: both('A drill.', 'تمرين.'),
  needs: [{ id: 'need', text: both('A need', 'حاجة') }],
  objectives: [
    {
      id: 'objective',
      title: both('An objective', 'هدف'),
      needs: ['need'],
      targets: [
        { id: 'target', title: both('A target', 'غاية'), tasks: [{ id: 'task', title: both('A task', 'مهمة') }] },
      ],
    },
  ],
  injects: [
    anAsk('letter', 'T+00:05', both('A strange letter', 'رسالة غريبة'), { hints: [HINT] }),
    anAsk('call', 'T+00:08', both('A call at night', 'مكالمة في الليل'), { channel: 'phone' }),
  ],
};

const WORDS = {
  en: {
    dir: 'ltr',
    running: 'Running',
    letter: 'A strange letter',
    call: 'A call at night',
    send: 'Send answer',
    revise: 'Send revised answer',
    delivered: /Delivered \d\d:\d\d/,
    away: 'No connection: trying again',
    connected: 'Connected',
    waiting: 'Kept here: will be sent when the connection is back',
    fresh: '1 new: show it',
    note: 'What do you think?',
    hint: /Take hint 1: costs 10%/,
    yes: 'Take it',
    hinted: 'Look twice',
    messages: 'Messages 1 new',
    history: 'What we did',
    said: 'Stay calm',
  },
  ar: {
    dir: 'rtl',
    running: 'جارٍ',
    letter: 'رسالة غريبة',
    call: 'مكالمة في الليل',
    send: 'أرسل الإجابة',
    revise: 'أرسل الإجابة المعدَّلة',
    delivered: /سُلِّم \d\d:\d\d/,
    away: 'لا اتصال: تُعاد المحاولة',
    connected: 'متصل',
    waiting: 'محفوظ هنا: يُرسَل عند عودة الاتصال',
    fresh: 'جديد واحد: اعرضه',
    note: 'ما رأيكم؟',
    hint: /خذ التلميح 1/,
    yes: 'خذه',
    hinted: 'انظروا مرتين',
    messages: 'الرسائل 1 جديدة',
    history: 'ما قمنا به',
    said: 'حافظوا على الهدوء',
  },
} as const;

let rig: DrillRig;
let drill: PlayedDrill;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

async function signIn(code: string): Promise<void> {
  await page.goto(rig.server.url);
  await page.locator('#code').fill(code);
  await page.locator('form button').first().click();
}

const aDrill = (): Promise<PlayedDrill> =>
  rig
    .drill(pack)
    .withTeam({ id: 'blue', languages: ['en', 'ar'] })
    .withTeam({ id: 'green', languages: ['en', 'ar'] })
    .prepared();

const picture = (name: string) => pictureOf(page, `${name}.png`);

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  drill = await aDrill();
  browser = await aBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

describe('signing in', () => {
  it('says what is wrong with a code, beside the field and above it, and keeps what was typed', async () => {
    context = await browser.newContext({ locale: 'en' });
    page = await aPage(context, complaints);
    await signIn('NONE-NONE');
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.getByRole('link').click();
    expect(await page.locator('#code').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.locator('#code').inputValue()).toBe('NONE-NONE');
    expect(await faultsByAxe(page)).toEqual([]);
    await context.close();
  });

  it('sends nobody to a place that is not theirs', async () => {
    context = await browser.newContext({ locale: 'en' });
    page = await aPage(context, complaints);
    await signIn(drill.observerCode);
    await page.waitForURL('**/observe');
    await page.goto(`${rig.server.url}/console`);
    await page.waitForURL('**/observe');
    await context.close();
  });
});

describe.each(['en', 'ar'] as const)('a team at its console, in %s', (locale) => {
  const words = WORDS[locale];
  const submissions = async () =>
    (await drill.journal()).flatMap(({ event }) => (event.type === 'response-submitted' ? [event] : []));

  beforeAll(async () => {
    drill = await aDrill();
    context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page = await aPage(context, complaints);
  });
  afterAll(() => context.close());

  it('signs in, in its own language and direction', async () => {
    await page.goto(rig.server.url);
    await page.locator('#code').waitFor();
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      locale,
      words.dir,
    ]);
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(`sign-in-${locale}`);
    await signIn(drill.team('blue').code);
    await page.getByText(words.connected, { exact: true }).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
  });

  it('sees the start and an inject as they happen', async () => {
    await drill.control.starts();
    await page.getByText(words.running, { exact: true }).waitFor();
    await drill.at('T+00:05');
    await page.getByRole('link', { name: words.letter }).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(words.letter);
    await page
      .getByRole('timer')
      .filter({ hasText: /^T\+00:0[5-9]:\d\d$/ })
      .waitFor();
    await page.getByRole('link', { name: words.letter }).click();
    await page.getByRole('heading', { name: words.letter }).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(`inject-${locale}`);
  });

  it('takes a hint at the cost that was shown', async () => {
    await page.getByRole('button', { name: words.hint }).click();
    await page.getByRole('button', { name: words.yes, exact: true }).click();
    await page.getByText(words.hinted).waitFor();
  });

  it('is told what is missing before anything is sent, and then that its answer is delivered', async () => {
    await page.keyboard.press('r');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox').last().isChecked()).toBe(true);
    await page.getByRole('button', { name: words.send }).click();
    const summary = page.locator('form [role=alert]');
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await faultsByAxe(page)).toEqual([]);
    await summary.getByRole('link').first().click();
    await page.keyboard.type('phishing');
    await page.getByRole('button', { name: words.send }).click();
    await page.getByText(words.delivered).waitFor();
    expect(await submissions()).toMatchObject([
      { inject: 'letter', revision: 1, answer: { read: true, note: 'phishing' } },
    ]);
  });

  it('works on through a lost connection: what was sent is kept, and delivered once on return', async () => {
    await context.setOffline(true);
    await page.getByText(words.away).waitFor();
    await page.getByLabel(words.note).fill('phishing, most likely');
    await page.getByRole('button', { name: words.revise }).click();
    await page.getByText(words.waiting).waitFor();
    await drill.at('T+00:08');
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(`offline-${locale}`);
    expect(await submissions()).toHaveLength(1);
    await context.setOffline(false);
    await page.getByText(words.connected, { exact: true }).waitFor();
    await page.getByText(words.waiting).waitFor({ state: 'detached' });
    await page.getByText(words.delivered).waitFor();
    const kept = await submissions();
    expect(kept.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(kept[1]?.answer).toMatchObject({ note: 'phishing, most likely' });
  });

  it('is not disturbed in reading: what came meanwhile waits behind a button', async () => {
    const row = page.getByRole('link', { name: words.call });
    expect(await row.count()).toBe(0);
    await page.getByRole('button', { name: words.fresh }).click();
    await row.waitFor();
  });

  it('hears control, and writes to another team', async () => {
    await drill.control.announces(words.said);
    await page.getByRole('link', { name: words.messages }).click();
    await page.getByText(words.said).waitFor();
    await page.getByRole('checkbox', { name: /green/ }).check();
    const [subject, body] = await page.locator('form :is(input:not([type]), textarea)').all();
    await subject?.fill('For you');
    await body?.fill('A domain to block');
    await page.locator('form button[type=submit]').click();
    await page.getByRole('heading', { name: 'For you' }).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(`messages-${locale}`);
    expect(drill.team('green').lines.some(({ event }) => event.type === 'message-sent')).toBe(true);
  });

  it('finds its way by Ctrl-K, and its own acts are as readable in the dark', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(words.letter);
    await page.getByRole('option', { name: words.letter }).first().waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words.letter }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(`inject-dark-${locale}`);
    await page.getByRole('link', { name: words.history }).click();
    await page.getByText(words.delivered).first().waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(`history-dark-${locale}`);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('has nothing refused by its policy, and no fault in a script', () => {
    expect(complaints).toEqual([]);
  });
});
