import type { AccessCodeList, EvaluationQueue } from '#libs/contracts';
import { DrillRig, toldBy, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { LOOKED_BACK_ON } from '../about-drill.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const anchors = [0, 2, 4].map((level) => ({ level, text: `Level ${level}` }));
const PACK = {
  ...LOOKED_BACK_ON,
  injects: [
    {
      ...{ id: 'letter', title: 'A letter', trigger: { at: 'T+00:00' }, body: 'What do you do?' },
      form: [{ id: 'words', kind: 'text', label: 'Words', maxLength: 500 }],
      rubrics: [{ id: 'judged', criteria: [{ id: 'right', text: 'Is it right?', anchors }] }],
    },
  ],
};
const SECRET = /zq[a-z]+word/;

let rig: DrillRig;
let drill: PlayedDrill;
let browser: Browser;
let director: Page;
let ada: HttpVoice;
const complaints: string[] = [];

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 8000 });
/** Answers stand folded. */
const holds = (page: Page, text: RegExp) => page.getByText(text).first().waitFor({ state: 'attached', timeout: 8000 });
const picture = (page: Page, name: string) => pictureOf(page, `closed-${name}.png`, { fullPage: true });
const goes = (page: Page, path: string) => page.goto(`${rig.server.url}/${path}`);

async function signedIn(code: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  const page = await aPage(context, complaints);
  page.setDefaultTimeout(8000);
  await page.goto(rig.server.url);
  await page.locator('#code').fill(code);
  await page.locator('form button').first().click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
}

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  drill = await rig.drill(PACK, { title: 'Night of the letters', speed: 1 }).withTeams(3).started();
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'ada', name: 'Ada' });
  const codes = toldBy<AccessCodeList>('codes', await rig.organiser.asks('get', `${drill.path}/codes`));
  for (const team of drill.everyTeam) await team.answers('letter', { words: `zq${team.id}word` });
  ada = await rig.stranger.signsIn(codes.evaluators[0]?.code ?? '');
  const queue = toldBy<EvaluationQueue>('queue', await ada.asks('get', `${drill.path}/evaluation/queue`));
  for (const { item } of queue.items)
    toldBy('mark', await ada.posts(`${drill.path}/evaluation/marks`, { item, levels: { right: 2 } }));
  await drill.control.ends('done');
  browser = await aBrowser();
  director = await signedIn(codes.staff.find(({ role }) => role === 'director')?.code ?? '');
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

it('control that is open loses what was the nations’ when scoring is frozen, and is told whose it is', async () => {
  await goes(director, `control/${drill.id}`);
  await holds(director, SECRET);
  await director.getByRole('button', { name: 'Close the drill' }).click();
  const dialog = director.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Close the drill' }).click();
  await sees(director, /Say why|reason/i);
  await dialog.getByLabel('Reason').fill('all is marked');
  await picture(director, 'closing');
  await dialog.getByRole('button', { name: 'Close the drill' }).click();
  await sees(director, 'The drill is closed');
  await director.getByRole('heading', { name: 'Answers' }).waitFor({ state: 'detached' });
  expect(await director.content()).not.toMatch(SECRET);
  await sees(director, 'A letter');
  expect(await faultsByAxe(director)).toEqual([]);
  await picture(director, 'control');
  await director.getByRole('link', { name: /what nations released/ }).click();
  await sees(director, 'Regional report');
  await sees(director, /^Closed .*scoring is frozen/);
  await picture(director, 'documents');
});

it('review shows whose it is where all teams’ report, scores and replays stood', async () => {
  await goes(director, `review/${drill.id}`);
  await sees(director, 'The drill is closed');
  expect(await faultsByAxe(director)).toEqual([]);
  await picture(director, 'report');
  await goes(director, `review/${drill.id}/scores`);
  await sees(director, 'The drill is closed');
  await sees(director, 'Version 1 (counts)');
  expect(await faultsByAxe(director)).toEqual([]);
  await picture(director, 'scores');
  await goes(director, `review/${drill.id}/replay`);
  await sees(director, 'The drill is closed');
  expect(await director.locator('option[value^="team:"]').count()).toBe(0);
  await picture(director, 'replay');
  await goes(director, `review/${drill.id}/replay?viewer=team:blue`);
  await sees(director, 'The drill is closed');
  await goes(director, `control/${drill.id}/cards`);
  await sees(director, /codes that let into a nation are that nation’s/);
  expect(await director.content()).not.toContain('Team blue');
});

it('a team reads its own as before, and since when it is its alone', async () => {
  const blue = await signedIn(drill.team('blue').code);
  await blue.getByRole('timer').waitFor();
  await goes(blue, `review/${drill.id}`);
  await blue.getByRole('heading', { name: 'Night of the letters' }).first().waitFor();
  expect(await blue.getByText('The drill is closed').count()).toBe(0);
  await goes(blue, `review/${drill.id}/documents`);
  await sees(blue, /^Closed .*its own alone/);
  expect(await faultsByAxe(blue)).toEqual([]);
  await blue.getByRole('button', { name: 'Renew all codes' }).click();
  await sees(blue, /everybody of your team who is signed in by one is signed out/);
  await picture(blue, 'renew');
  await blue.getByRole('dialog').getByRole('button', { name: 'Renew all codes' }).click();
  const lead = (await blue.getByText(/^Team lead: /).textContent()) ?? '';
  expect(await faultsByAxe(blue)).toEqual([]);
  await picture(blue, 'renewed');
  const signsIn = (code: string) => rig.stranger.posts('/api/v1/sessions', { code });
  expect((await signsIn(drill.team('blue').code)).status).toBe(401);
  expect(await signsIn(lead.replace(/^Team lead: /, ''))).toMatchObject({ status: 200, body: { team: 'blue' } });
});

it('says so in Arabic, in the dark, on a small screen', async () => {
  await director.emulateMedia({ colorScheme: 'dark' });
  await director.setViewportSize({ width: 360, height: 780 });
  await goes(director, `control/${drill.id}`);
  await director.getByRole('button', { name: 'العربية' }).click();
  await sees(director, 'أُغلق التمرين');
  expect(await director.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  expect(await faultsByAxe(director)).toEqual([]);
  await picture(director, 'ar-360');
  expect(complaints).toEqual([]);
});

it('is opened again with a reason, and control has all of it back by itself', async () => {
  await director.getByRole('button', { name: 'افتح التمرين من جديد' }).click();
  const dialog = director.getByRole('dialog');
  await dialog.locator('#reason').fill('an appeal');
  await picture(director, 'ar-opening');
  await dialog.getByRole('button', { name: 'افتح التمرين من جديد' }).click();
  await holds(director, SECRET);
  expect(await director.getByText('أُغلق التمرين').count()).toBe(0);
});
