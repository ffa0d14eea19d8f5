import type { AccessCodeList, EvaluationMarks } from '#libs/contracts';
import { DrillRig, toldBy, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { EVALUATE_PACK } from './evaluate-pack.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const SCREENS = [
  [360, 780],
  [768, 1024],
  [1440, 900],
] as const;

let rig: DrillRig;
let drill: PlayedDrill;
let browser: Browser;
let ada: Page;
let lea: Page;
const complaints: string[] = [];

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const picture = (page: Page, name: string) => pictureOf(page, `evaluate-${name}.png`, { fullPage: true });
const marks = async (): Promise<EvaluationMarks['items']> =>
  toldBy<EvaluationMarks>('marks', await rig.organiser.asks('get', `${drill.path}/evaluation/marks`)).items;
const codes = new Map<string, string>();

async function signedIn(evaluator: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  const page = await aPage(context, complaints);
  await page.goto(rig.server.url);
  await page.locator('#code').fill(codes.get(evaluator) ?? '');
  await page.locator('form button').first().click();
  await page.getByRole('timer').waitFor();
  return page;
}

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  drill = await rig.drill(EVALUATE_PACK, { title: 'Night of the marks', speed: 1 }).withTeams(2).prepared();
  const people = [
    { evaluator: 'ada', name: 'Ada' },
    { evaluator: 'ben', name: 'Ben' },
    { evaluator: 'lea', name: 'Lea', lead: true },
  ];
  for (const one of people) await rig.organiser.posts(`${drill.path}/evaluators`, { ...one, languages: ['en', 'ar'] });
  const list = toldBy<AccessCodeList>('codes', await rig.organiser.asks('get', `${drill.path}/codes`));
  for (const { evaluator, code } of list.evaluators) codes.set(evaluator, code);
  browser = await aBrowser();
  ada = await signedIn('ada');
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

describe('an evaluator', () => {
  it('calibrates before StartEx, and sees the authors’ levels only then', async () => {
    await sees(ada, 'Nothing to mark yet');
    await ada.getByRole('link', { name: 'Calibration' }).click();
    await sees(ada, 'There is no evidence of anything.');
    expect(await ada.getByText('Nobody learns what to do.').count()).toBe(0);
    for (const digit of '030') await ada.keyboard.press(digit);
    await ada.getByRole('button', { name: 'Give the mark' }).click();
    await sees(ada, 'Nobody learns what to do.');
    await sees(ada, /The authors: level 0 · above the authors/);
    await sees(ada, 'Same level as the authors: 67 %');
    expect(await faultsByAxe(ada)).toEqual([]);
    await picture(ada, 'en-samples');
  });

  it('finds answers under aliases, and marks one with the keys alone', async () => {
    await drill.control.starts();
    for (const team of drill.everyTeam) {
      const words = `We tell patients of Team ${team.id} what to do.\n\n- Call the hotline\n- Change no treatment`;
      await team.answers('statement', { words, first: 'check' });
    }
    await ada.getByRole('link', { name: 'Answers', exact: true }).click();
    await sees(ada, '2 to mark of 2');
    expect(await ada.content()).not.toMatch(/Team blue|Team green/);
    expect(await faultsByAxe(ada)).toEqual([]);
    await picture(ada, 'en-queue');
    await ada
      .getByRole('link', { name: /A statement for the public/ })
      .first()
      .click();
    await sees(ada, 'Call the hotline');
    await sees(ada, 'Check the facts');
    expect(await ada.content()).not.toMatch(/Team blue|Team green/);
    for (const digit of '533') await ada.keyboard.press(digit);
    await ada.getByLabel(/Justification/).fill('Begins with the people');
    expect(await faultsByAxe(ada)).toEqual([]);
    await picture(ada, 'en-item');
    await ada.getByRole('button', { name: 'Give the mark' }).click();
    await sees(ada, 'Your marks so far');
    expect((await marks()).flatMap((one) => one.marks)).toMatchObject([
      { evaluator: 'ada', levels: { people: 5, truth: 3, harmless: 3 }, note: 'Begins with the people' },
    ]);
  });

  it('loses nothing of what was typed: without a link, over a reload, and sent once when the link is back', async () => {
    await ada.getByRole('button', { name: 'Next answer' }).click();
    await ada.getByRole('button', { name: 'Give the mark' }).waitFor();
    for (const digit of '000') await ada.keyboard.press(digit);
    await ada.getByLabel(/Justification/).fill('Nothing to act on');
    await ada.reload();
    await ada.getByRole('button', { name: 'Give the mark' }).waitFor();
    expect(await ada.getByLabel(/Justification/).inputValue()).toBe('Nothing to act on');
    expect(await ada.locator('input[type=radio]:checked').count()).toBe(3);
    await ada.context().setOffline(true);
    await ada.getByRole('button', { name: 'Give the mark' }).click();
    await sees(ada, 'Kept here; will be sent when the server answers.');
    await picture(ada, 'en-offline');
    await ada.context().setOffline(false);
    await sees(ada, 'Your marks so far');
    expect((await marks()).flatMap((one) => one.marks)).toHaveLength(2);
  });

  it('supersedes a mark of their own only with a reason', async () => {
    await ada.getByRole('button', { name: 'Supersede my mark' }).click();
    await sees(ada, 'Say why.');
    await ada.keyboard.press('Escape');
    await ada.locator('#level-people').getByText('Right, but').click();
    await ada.getByLabel(/Why this takes/).fill('Read it again');
    await ada.getByRole('button', { name: 'Supersede my mark' }).click();
    await sees(ada, 'Read it again');
    await sees(ada, 'superseded');
    const given = (await marks()).flatMap((one) => one.marks);
    expect(given).toHaveLength(3);
    expect(given.filter(({ supersedes }) => supersedes !== undefined)).toMatchObject([{ reason: 'Read it again' }]);
  });

  it('records what was seen outside any inject, and replaces it', async () => {
    await ada.getByRole('link', { name: 'Observations' }).click();
    await ada.getByRole('button', { name: 'Record it' }).click();
    await sees(ada, 'A rating needs evidence.');
    await ada.getByLabel('Team').selectOption({ label: 'Team blue' });
    await ada.getByLabel('Critical task').selectOption({ label: 'Call the owner' });
    await ada.getByLabel('Rating').selectOption('M');
    await ada.getByLabel('Evidence').fill('They called two others first');
    await ada.getByRole('button', { name: 'Record it' }).click();
    await sees(ada, 'They called two others first');
    await ada.getByRole('button', { name: 'Replace' }).click();
    await ada.getByLabel('Rating').selectOption('S');
    await ada.getByLabel(/Why this takes/).fill('Heard the recording');
    await ada.getByRole('button', { name: 'Record it' }).click();
    await sees(ada, /superseded/);
    expect(await faultsByAxe(ada)).toEqual([]);
    await picture(ada, 'en-observations');
  });
});

describe('whoever leads the evaluation', () => {
  it('sees both marks beside each other, the dispute first, and settles it', async () => {
    const ben = await rig.stranger.signsIn(codes.get('ben') ?? '');
    const queue = (await ben.asks('get', `${drill.path}/evaluation/queue`)).body as { items: { item: string }[] };
    for (const { item } of queue.items)
      await ben.posts(`${drill.path}/evaluation/marks`, {
        item,
        levels: { people: 0, truth: 3, harmless: 5 },
        note: 'Too late',
      });
    lea = await signedIn('lea');
    await sees(lea, 'too far apart');
    expect(await lea.content()).not.toMatch(/Team blue|Team green/);
    expect(await faultsByAxe(lea)).toEqual([]);
    await picture(lea, 'en-review');
    await lea
      .getByRole('link', { name: /too far apart/ })
      .first()
      .click();
    await lea.getByRole('columnheader', { name: 'Ada' }).waitFor();
    await lea.getByRole('columnheader', { name: 'Ben' }).waitFor();
    for (const digit of '333') await lea.keyboard.press(digit);
    await lea.getByLabel('Reason').fill('Heard both');
    expect(await faultsByAxe(lea)).toEqual([]);
    await picture(lea, 'en-moderation');
    await lea.getByRole('button', { name: 'Settle' }).click();
    await sees(lea, 'The levels are settled.');
    await sees(lea, 'Heard both');
    expect((await marks()).filter(({ moderation }) => moderation !== null)).toMatchObject([
      { moderation: { reason: 'Heard both' } },
    ]);
  });

  it('reads the agreement in words, and freezes and reopens marking after EndEx', async () => {
    await lea.getByRole('link', { name: 'Agreement' }).click();
    await sees(lea, /α/);
    await sees(lea, 'Too low to publish anything');
    expect(await faultsByAxe(lea)).toEqual([]);
    await picture(lea, 'en-agreement');
    await lea.getByRole('link', { name: 'Evaluators and freeze' }).click();
    await sees(lea, 'Marking can be frozen after EndEx.');
    await drill.control.ends('done');
    await lea.getByRole('button', { name: 'Freeze marking' }).waitFor();
    await lea.getByRole('button', { name: 'Freeze marking' }).click();
    await sees(lea, 'Say why.');
    await lea.getByLabel('Reason').fill('All is marked');
    await lea.getByRole('button', { name: 'Freeze marking' }).click();
    await lea.getByRole('button', { name: 'Open marking again' }).waitFor();
    expect(await faultsByAxe(lea)).toEqual([]);
    await picture(lea, 'en-method');
    await lea.getByRole('link', { name: 'All marks' }).click();
    await sees(lea, 'The drill is closed');
    await ada.getByRole('link', { name: 'Answers', exact: true }).click();
    await sees(ada, 'The drill is closed');
    expect(await ada.content()).not.toContain('Call the hotline');
    expect(await faultsByAxe(ada)).toEqual([]);
    await picture(ada, 'en-closed');
    await ada.getByRole('link', { name: 'Observations' }).click();
    await sees(ada, 'The drill is closed');
    await lea.getByRole('link', { name: 'Evaluators and freeze' }).click();
    await lea.getByLabel('Reason').fill('An appeal');
    await lea.getByRole('button', { name: 'Open marking again' }).click();
    await lea.getByRole('button', { name: 'Freeze marking' }).waitFor();
    await ada.getByRole('link', { name: 'Answers', exact: true }).click();
    await sees(ada, /A statement for the public/);
  });
});

it('all of it can be read in Arabic, on every screen, in the dark', async () => {
  await ada.emulateMedia({ colorScheme: 'dark' });
  await ada.getByRole('button', { name: 'العربية' }).click();
  await ada
    .getByRole('link', { name: /بيان للجمهور/ })
    .first()
    .click();
  await sees(ada, 'سلّم التقدير');
  await sees(ada, 'العناية بالمتأثرين');
  expect(await ada.locator('html').getAttribute('dir')).toBe('rtl');
  for (const [width, height] of SCREENS) {
    await ada.setViewportSize({ width, height });
    expect(await ada.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await picture(ada, `ar-${width}`);
  }
  expect(await faultsByAxe(ada)).toEqual([]);
  await lea.getByRole('button', { name: 'العربية' }).click();
  await lea.setViewportSize({ width: 360, height: 780 });
  expect(await lea.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  expect(await faultsByAxe(lea)).toEqual([]);
  await picture(lea, 'ar-method-360');
  expect(complaints).toEqual([]);
});
