import { DrillRig, LiveConsole, TICK } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { signedIn } from './signed-in.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const MINUTE = 60_000;

const pack = {
  name: 'for-control',
  title: 'A drill to control',
  injects: [
    { id: 'first', title: 'The first letter', trigger: { at: 'T+00:05' }, ...TICK },
    { id: 'second', title: 'The second letter', trigger: { at: 'T+00:30' } },
    { id: 'by-hand', title: 'Only by hand', trigger: { manual: true } },
  ],
};

let rig: DrillRig;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  rig = await DrillRig.start((way) => startServer({ ...way, web: WEB }));
  await rig.offers(pack);
  browser = await aBrowser();
  page = await signedIn(browser, rig.server.url, rig.server.organiserCode, complaints);
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const confirms = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
const line = (inject: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: inject }) });
const path = () => `/api/v1/drills/${page.url().split('/').at(-1)}`;

/** A team's console over HTTP; the browser under test is control's. */
async function answersAs(team: number, inject: string): Promise<void> {
  const { body: list } = await rig.organiser.asks('get', `${path()}/codes`);
  const { teams } = list as { teams: { code: string }[] };
  const http = await rig.stranger.signsIn(teams[team]?.code ?? '');
  const { status } = await http.posts(`${path()}/injects/${inject}/answers`, { answer: { read: true } });
  expect(status).toBe(200);
  await rig.rests();
}

describe('control, in a real browser', () => {
  it('makes a drill of a pack, and says next to the field what is missing', async () => {
    await button('Create a drill').click();
    await button('Create a drill').click();
    await page.getByRole('alert').getByText('Give the drill a title.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByLabel('A drill to control').check();
    await page.getByLabel('Title').fill('Exercise North');
    await button('Create a drill').click();
    await page.getByRole('heading', { name: 'Exercise North' }).waitFor();
  });

  it('takes no team while one line is broken, names each broken line, and keeps what was typed', async () => {
    const lines = 'KE, Kenya, Kenya CIRT, en\nKenia, x\nEG, Egypt, Egypt CIRT, ar en\nTZ, Tanzania, Tanzania CIRT, xx';
    const box = page.getByLabel('One team per line');
    await box.fill(lines);
    await button('Add 4 teams').click();
    const alert = page.getByRole('alert');
    await alert.getByText('Line 2: expected').waitFor();
    await alert.getByText('Line 4:').waitFor();
    expect(await box.inputValue()).toBe(lines);
    await page.getByText('No team yet').waitFor();
    await box.fill(lines.replace('Kenia, x\n', '').replace('xx', 'en'));
    await button('Add 3 teams').click();
    await page.getByRole('rowheader', { name: 'Tanzania CIRT' }).waitFor();
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(['Kenya CIRT', 'Egypt CIRT', 'Tanzania CIRT']);
  });

  it('adds one team with its role, tags and extra time, and says of each field what is wrong', async () => {
    await button('Add one team').click();
    await confirms('Add one team');
    await dialog().getByRole('alert').getByText('Choose one language at least.').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await dialog().getByLabel('Team name').fill('Kenya Bank');
    await dialog().getByLabel('Nation code').fill('ke');
    await dialog().getByLabel('English').check();
    await dialog().getByLabel('Role').fill('bank');
    await dialog().getByLabel('Tags').fill('finance, shadow');
    await dialog().getByLabel('Extra time').fill('25');
    await confirms('Add one team');
    const row = page.getByRole('row').filter({ hasText: 'Kenya Bank' });
    await row.getByText('bank · finance · shadow').waitFor();
    await row.getByText('+25 %').waitFor();
    await dialog().waitFor({ state: 'detached' });
  });

  it('hands out codes, and starts when that was confirmed', async () => {
    await button('Show codes').click();
    await page.getByRole('rowheader', { name: 'Observers' }).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await button('Start now').click();
    await dialog().getByText('for 4 teams').waitFor();
    await confirms('Start now');
    await page.getByRole('gridcell', { name: 'armed' }).first().waitFor();
    expect(await line('The first letter').getByRole('gridcell', { name: 'armed' }).count()).toBe(4);
  });

  it('shows live where each inject stands at each team', async () => {
    await rig.passes(6 * MINUTE);
    await line('The first letter').getByRole('gridcell', { name: 'released' }).nth(3).waitFor();
    await answersAs(1, 'first');
    await line('The first letter')
      .getByRole('gridcell', { name: /answered\s*100/ })
      .waitFor();
    await page.getByRole('region', { name: 'Answers' }).locator('summary').filter({ hasText: 'Egypt CIRT' }).click();
    await page.getByText('Why this score').waitFor();
  });

  it('shows whose consoles are there, and who dropped', async () => {
    const consoles = page.getByRole('region', { name: 'Consoles' });
    const { body: list } = await rig.organiser.asks('get', `${path()}/codes`);
    const { drill, teams } = list as { drill: string; teams: { code: string }[] };
    const { url, token = '' } = await rig.stranger.signsIn(teams[0]?.code ?? '');
    const console = await LiveConsole.open({ url, token, drill });
    await consoles.getByText('1 of 4 teams hear well').waitFor();
    await consoles.getByText('Connected', { exact: true }).waitFor();
    console.leaves();
    await consoles.getByText('Away', { exact: true }).waitFor();
    await consoles.getByText('dropped once').waitFor();
    await consoles.getByLabel('Only teams in trouble').check();
    expect(await consoles.getByRole('heading', { level: 3 }).allTextContents()).toContain('Kenya CIRT');
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'control-consoles-en.png', { fullPage: true });
    await consoles.getByLabel('Only teams in trouble').uncheck();
  });

  it('walks through the matrix by keys alone', async () => {
    await page.locator('body').press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The second letter' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inject-title');
  });

  it('pauses on Space, with a reason, once it is confirmed', async () => {
    await page.keyboard.press(' ');
    await confirms('Pause');
    await dialog().getByRole('alert').getByText('Give a reason.').waitFor();
    await page.getByLabel('Reason').fill('a talk');
    await confirms('Pause');
    await page.locator('[data-status=paused]').waitFor();
    await page.getByText('Paused: \u2068a talk').waitFor();
    await button('Resume').click();
    await confirms('Resume');
    await page.locator('[data-status=running]').waitFor();
  });

  it('inserts an inject and releases it to one team', async () => {
    await button('Insert inject').click();
    await page.getByLabel('Title').fill('The press calls');
    await page.getByLabel('Name').fill('press');
    await page.getByLabel('Text as teams see it').fill('A journalist asks.');
    await confirms('Insert inject');
    await line('The press calls').getByRole('rowheader').click();
    await button('Release now').click();
    await dialog().getByLabel('Some teams').check();
    await dialog().getByLabel('Kenya CIRT').check();
    await confirms('Release now');
    await line('The press calls').getByRole('gridcell', { name: 'released' }).waitFor();
    expect(await line('The press calls').getByRole('gridcell', { name: 'planned' }).count()).toBe(3);
  });

  it('changes what an inject says before anybody has it, and not afterwards', async () => {
    await line('The second letter').getByRole('rowheader').click();
    await button('Edit words and time').click();
    const subject = dialog().getByLabel('Subject · English');
    await subject.fill('');
    await dialog().getByLabel('Drill time').fill('soon');
    await confirms('Save words');
    await dialog().getByRole('alert').getByText('Give it a subject.').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'control-edit-en.png');
    await subject.fill('Said otherwise');
    await dialog().getByLabel('Drill time').fill('T+00:01');
    await confirms('Save words');
    await dialog().getByRole('alert').waitFor();
    expect(await subject.inputValue()).toBe('Said otherwise');
    await dialog().getByLabel('Drill time').fill('T+00:20');
    await confirms('Save words');
    await dialog().waitFor({ state: 'detached' });
    await rig.passes(15 * MINUTE);
    await line('The second letter').getByRole('gridcell', { name: 'released' }).first().waitFor();
    await button('Edit words and time').waitFor({ state: 'detached' });
    const { body } = await rig.organiser.asks('get', `${path()}/stream`);
    expect(JSON.stringify(body)).toContain('Said otherwise');
  });

  it('finds answers by how they stand, by inject and by team', async () => {
    const answers = page.getByRole('region', { name: 'Answers' });
    await answers.getByLabel('How they stand').selectOption('Not answered yet');
    await answers.getByText('3 answers are still to come').waitFor();
    await answers.getByLabel('Team', { exact: true }).selectOption('Tanzania CIRT');
    await answers.getByText('1 answer is still to come').waitFor();
    await answers.getByLabel('How they stand').selectOption('Late');
    await answers.getByText('No answer fits this choice.').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await answers.getByLabel('How they stand').selectOption('All answers');
    await answers.getByLabel('Team', { exact: true }).selectOption('Egypt CIRT');
    await answers.locator('summary').filter({ hasText: 'Egypt CIRT · The first letter' }).waitFor();
  });

  it('writes to the teams, and finds it in the log', async () => {
    await button('Message to teams').click();
    await dialog().getByLabel('Text').fill('Lunch at noon');
    await confirms('Send message');
    await page.getByLabel('Search the log').fill('lunch');
    await page.getByText('Control wrote to all teams').waitFor();
    await page.getByText('\u2068Message to teams\u2069: done at').waitFor();
  });

  it('finds everything by Ctrl-K: what can be done, injects, teams, pages', async () => {
    await page.keyboard.press('Control+k');
    const what = dialog().getByRole('combobox');
    await what.fill('tanz');
    await dialog()
      .getByRole('option', { name: /Tanzania CIRT/ })
      .waitFor();
    expect(await dialog().getByRole('option').count()).toBe(1);
    expect(await faultsByAxe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[data-row="0"][data-column="3"]'));
    await page.keyboard.press('Control+k');
    await what.fill('pause');
    await pictureOf(page, 'control-palette-en.png');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await dialog().getByLabel('Reason').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await what.fill('nothing of the kind');
    await dialog().getByText('Nothing here is called that.').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('says in every dialogue what will be done, and axe finds nothing in any of them', async () => {
    const opens = async (name: string, within = page.locator('main')): Promise<void> => {
      await within.getByRole('button', { name, exact: true }).click();
      await dialog().waitFor();
      expect([name, await faultsByAxe(page)]).toEqual([name, []]);
      expect((await dialog().locator('p').first().textContent())?.length).toBeGreaterThan(15);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    };
    for (const name of ['Pause', 'Speed', 'Jump to phase', 'Message to teams', 'Insert inject']) await opens(name);
    for (const name of ['Stop: no duff', 'EndEx', 'Abort']) await opens(name);
    await line('Only by hand').getByRole('rowheader').click();
    for (const name of ['Release now', 'Hold', 'Skip', 'Move to T+']) await opens(name);
    await line('The first letter').getByRole('rowheader').click();
    await opens('Close');
    await page.locator('body').press('?');
    await dialog().getByText('To the last corner of the matrix').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await dialog().getByLabel('Spacing: comfortable').check();
    expect(await page.evaluate(() => document.documentElement.dataset['density'])).toBe('comfortable');
    await dialog().getByLabel('Spacing: as the place has it').check();
    await page.keyboard.press('Escape');
  }, 90_000);

  it('has nothing that axe could find, in either language, and no complaint of the browser', async () => {
    expect(await faultsByAxe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'control-dark.png', { fullPage: true });
    await page.emulateMedia({ colorScheme: 'light' });
    await pictureOf(page, 'control-en-1440.png', { fullPage: true });
    await button('العربية').click();
    await page.getByRole('heading', { name: 'السجل' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await faultsByAxe(page)).toEqual([]);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await pictureOf(page, `control-ar-${width}.png`, { fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    expect(complaints).toEqual([]);
  });
});
