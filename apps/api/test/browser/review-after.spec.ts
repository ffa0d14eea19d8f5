import { DrillRig, toldBy, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { REVIEW_PACK } from './review-pack.js';
import { signedIn } from './signed-in.js';
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
let organiser: Page;
let blue: Page;
const complaints: string[] = [];

const signsIn = (code: string): Promise<Page> => signedIn(browser, rig.server.url, code, complaints);

const goTo = (page: Page, part: string) => page.goto(`${rig.server.url}/review/${drill.id}/${part}`);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const inDialog = (page: Page) => page.getByRole('dialog');
const keeps = async (page: Page, button: string): Promise<void> => {
  await inDialog(page).getByRole('button', { name: button }).last().click();
  await inDialog(page).waitFor({ state: 'detached' });
};

/** No rule of axe is broken and nothing is wider than its screen, in both languages; pictures are kept to be looked at. */
async function isOpenToAll(page: Page, name: string): Promise<void> {
  expect(await faultsByAxe(page)).toEqual([]);
  await pictureOf(page, `review-${name}-en.png`, { fullPage: true });
  await press(page, 'العربية');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsByAxe(page)).toEqual([]);
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await pictureOf(page, `review-${name}-ar-${width}.png`, { fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await press(page, 'English');
}

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  drill = await rig.drill(REVIEW_PACK, { title: 'Night of the letter', speed: 1 }).withTeams(7).started();
  browser = await aBrowser();
  organiser = await signsIn(rig.server.organiserCode);
  blue = await signsIn(drill.team('blue').code);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

describe('findings and plan', () => {
  it('open after EndEx, and say so before', async () => {
    await goTo(organiser, 'plan');
    await says(organiser, 'Findings are written after EndEx');
    await goTo(blue, 'feedback');
    await says(blue, 'Forms open after EndEx');
    await drill.at('T+00:05');
    for (const team of drill.everyTeam) await team.answers('letter', { read: true, word: 'right' });
    await drill.at('T+00:12');
    await drill.control.ends('over');
    await organiser.reload();
    await says(organiser, 'No finding yet');
  });

  it('show beside a field, and above the form, what is missing, and lose nothing that was typed', async () => {
    await press(organiser, 'Write a finding');
    const dialog = inDialog(organiser);
    await dialog.getByLabel('What was observed').fill('Seven teams read the letter in time.');
    await dialog.getByRole('button', { name: 'Keep the finding' }).click();
    expect(await organiser.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    expect(await dialog.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
    expect(await dialog.getByText('Fill in: Title').count()).toBe(2);
    expect(await dialog.getByLabel('What was observed').inputValue()).toMatch(/Seven teams/);
    await dialog.getByLabel('Title').fill('Reports are read at once');
    await dialog.getByLabel('Kind').selectOption('strength');
    await keeps(organiser, 'Keep the finding');
    await organiser.getByRole('heading', { name: 'Reports are read at once' }).waitFor();
    await organiser.getByRole('button', { name: 'Change: Reports are read at once' }).click();
    await dialog.getByLabel('Why it was so').fill('They had drilled it.');
    await keeps(organiser, 'Keep the finding');
    await says(organiser, 'They had drilled it.');
  });

  it('plan what will change, and follow it until it is done', async () => {
    await press(organiser, 'Plan an action');
    const dialog = inDialog(organiser);
    await dialog.getByLabel('Issue').fill('Nobody knows the night desk');
    await dialog.getByLabel('Corrective action').fill('Print its number');
    await dialog.getByLabel('Who does it').fill('Head of operations');
    await dialog.getByLabel('Organisation').fill('The region');
    await dialog.getByLabel('Start').fill('2021-05-01');
    await dialog.getByLabel('Due').fill('2020-05-01');
    await dialog.getByRole('button', { name: 'Keep the action' }).click();
    expect(await dialog.getByText('The due day lies before the start.').count()).toBe(2);
    await dialog.getByLabel('Start').fill('2020-01-01');
    await keeps(organiser, 'Keep the action');
    await organiser.getByRole('radio', { name: 'Overdue' }).check();
    await says(organiser, 'overdue');
    await isOpenToAll(organiser, 'plan');
    await organiser
      .getByRole('button', { name: /^Status: Nobody knows/ })
      .first()
      .click();
    await dialog.getByLabel('Status').selectOption('done');
    await keeps(organiser, 'Keep the action');
    await says(organiser, 'There are no such actions');
  });

  it('are each owner’s own: a nation sees nothing of the region’s', async () => {
    await goTo(blue, 'plan');
    await says(blue, 'No finding yet');
    expect(await blue.content()).not.toMatch(/Reports are read at once|night desk/);
  });
});

describe('documents', () => {
  const card = () => organiser.locator('section', { has: organiser.getByRole('heading', { name: 'Public summary' }) });

  it('are not signed while something is missing, unless that is said', async () => {
    await goTo(organiser, 'documents');
    await card().getByRole('button', { name: 'Sign: Public summary' }).click();
    const dialog = inDialog(organiser);
    await dialog.getByLabel('Who signs').fill('Amina Director');
    await dialog.getByLabel('As what').fill('Organiser');
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    if (await organiser.getByText(/Still missing/).count()) {
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel(/Sign although something is missing/).check();
      await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    }
    await dialog.waitFor({ state: 'detached' });
    await card()
      .getByText(/signed by .?Amina Director.?, .?Organiser/)
      .waitFor();
  });

  it('go to others only by a release that says what goes to whom, and come back when it is withdrawn', async () => {
    await goTo(blue, 'documents');
    await says(blue, 'Nothing has been released to you yet.');
    await card()
      .getByRole('button', { name: /^Release: Public summary/ })
      .click();
    const sentence = (
      await inDialog(organiser)
        .getByText(/goes to:/)
        .innerText()
    ).replace(/[\u2066-\u2069]/g, '');
    expect(sentence).toBe(
      'Public summary, version 1, goes to: Everybody in the drill, observers too, marked TLP:CLEAR.',
    );
    expect(await inDialog(organiser).locator('#tlp option').allInnerTexts()).toEqual(['TLP:CLEAR']);
    expect(await faultsByAxe(organiser)).toEqual([]);
    await keeps(organiser, 'Release');
    await blue.reload();
    await says(blue, /Public summary of the region/);
    const files = blue.getByRole('list', { name: /Public summary of the region/ }).getByRole('link');
    expect(await files.count()).toBe(5);
    for (const link of await files.all()) {
      const got = await blue.request.get(`${rig.server.url}${await link.getAttribute('href')}`);
      expect([await link.innerText(), got.status()]).toEqual([expect.any(String), 200]);
    }
    await isOpenToAll(organiser, 'documents');
    await press(organiser, 'Withdraw');
    await inDialog(organiser).getByLabel('Reason').fill('A word was wrong');
    await keeps(organiser, 'Withdraw');
    await says(organiser, /withdrawn: .?A word was wrong/);
    await blue.reload();
    await says(blue, 'Nothing has been released to you yet.');
  });

  it('of a nation are signed by the nation, with its own first time beside them', async () => {
    await says(blue, 'National report');
    expect(await blue.getByRole('heading', { name: 'Regional report' }).count()).toBe(0);
    await says(blue, 'There is one drill so far: the next one makes a trend.');
    await isOpenToAll(blue, 'documents-team');
  });
});

describe('single results', () => {
  const results = () =>
    organiser.locator('section', { has: organiser.getByRole('heading', { name: 'Results released to you' }) });

  it('go only as their nation chooses, and it is said before what goes to whom', async () => {
    await goTo(organiser, 'documents');
    await says(organiser, 'No nation has released results to you.');
    expect(await organiser.getByRole('button', { name: 'Release results' }).count()).toBe(0);
    await goTo(blue, 'documents');
    await press(blue, 'Release results');
    const dialog = inDialog(blue);
    await dialog.getByRole('button', { name: 'Release results' }).last().click();
    await dialog.getByRole('alert').getByText('Choose at least one result.').waitFor();
    await dialog.getByRole('radio', { name: 'All, with the total' }).check();
    await dialog.getByLabel(/Answer to .?A strange letter/).selectOption('With what it says');
    await dialog.getByRole('radio', { name: 'These only' }).last().check();
    await dialog.getByRole('checkbox', { name: /Handle a report/ }).check();
    const sentence = await dialog.getByText(/: to .*marked/).innerText();
    expect(sentence.replace(/[\u2066-\u2069]/g, '')).toBe(
      'All scores, 1 answer with its text, and 1 rating: to The organiser of the drill, marked TLP:AMBER+STRICT.',
    );
    expect(await faultsByAxe(blue)).toEqual([]);
    await pictureOf(blue, 'review-results-dialog-en.png', { fullPage: true });
    await keeps(blue, 'Release results');
    await isOpenToAll(blue, 'results-given');
  });

  it('are read by those to whom they go, until they are withdrawn', async () => {
    await organiser.reload();
    await results().getByText('Team blue').waitFor();
    await results().getByText('right', { exact: true }).waitFor();
    expect(await results().getByText('Team green').count()).toBe(0);
    await isOpenToAll(organiser, 'results-received');
    await blue.getByRole('button', { name: 'Withdraw' }).first().click();
    await inDialog(blue).getByLabel('Reason').fill('Said enough');
    await keeps(blue, 'Withdraw');
    await organiser.reload();
    await says(organiser, 'No nation has released results to you.');
  });
});

describe('feedback', () => {
  it('may be anonymous where the organiser lets it', async () => {
    await goTo(organiser, 'feedback');
    await organiser.getByRole('checkbox', { name: 'Let forms be anonymous' }).check();
    await says(organiser, 'Kept.');
  });

  it('is given in the participant’s language, once, and never blank', async () => {
    await goTo(blue, 'feedback');
    await press(blue, 'العربية');
    const form = blue.locator('section', { has: blue.getByRole('heading', { name: 'المراجعة الفورية', exact: true }) });
    await form.getByRole('button').click();
    await form.getByRole('alert').waitFor();
    await form.getByLabel(/ما الذي سار على ما يرام/).fill('تعاونّا جيدًا');
    await form.getByRole('radio', { name: '4' }).check();
    await form.getByRole('button').click();
    await says(blue, 'سُلّم. شكراً لكم.');
    await press(blue, 'English');
    await isOpenToAll(blue, 'feedback-team');
  });

  it('comes back as figures that are kept back while too few stand behind them, never as zero', async () => {
    await goTo(organiser, 'feedback');
    const results = organiser.locator('section', { has: organiser.getByRole('heading', { name: 'What came of it' }) });
    const cells = () => results.locator('tbody tr').first().locator('td').allInnerTexts();
    await results.getByText('Handed in: kept back').first().waitFor();
    expect(new Set(await cells())).toEqual(new Set(['kept back']));
    for (const team of drill.everyTeam.slice(1))
      toldBy('the form', await team.http.posts(`${drill.path}/forms/hot-wash`, { answers: { ready: 4 } }));
    await organiser.reload();
    // Forms are counted several together, so that no single one can be told from a difference.
    await results
      .getByText(/Handed in: .?[567]/)
      .first()
      .waitFor();
    expect((await cells()).at(-1)).toMatch(/^.?4.?$/);
    expect(await cells()).not.toContain('0');
    await isOpenToAll(organiser, 'feedback');
    expect(complaints).toEqual([]);
  }, 60_000);
});
