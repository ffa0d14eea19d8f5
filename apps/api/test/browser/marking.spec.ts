import { DrillRig, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const WIDTHS = [360, 768, 1440];

const STEP = {
  form: [
    {
      id: 'step',
      kind: 'choice',
      label: 'First step',
      options: [
        { id: 'wait', label: 'Wait' },
        { id: 'act', label: 'Act' },
      ],
    },
  ],
  rules: [{ id: 'first', kind: 'choice', field: 'step', text: 'Acts first', credit: { act: 1 } }],
};
const pack = {
  injects: [
    { id: 'letter', title: 'The letter', trigger: { at: 'T+00:00' }, target: '10m', limit: '30m', ...STEP },
    { id: 'move', title: 'The move', trigger: { at: 'T+00:00' }, ...STEP },
    { id: 'call', title: 'The call', trigger: { at: 'T+00:00' }, ...TICK },
    { id: 'few', title: 'For two teams', trigger: { manual: true }, ...TICK },
  ],
};

let rig: DrillRig;
let drill: PlayedDrill;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
const dialog = () => page.getByRole('dialog');
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const confirms = async (name: string): Promise<void> => {
  await dialog().getByRole('button', { name, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
};

/** No rule of axe is broken and nothing is wider than its screen, in both languages; pictures are kept to be looked at. */
async function isOpenToAll(name: string): Promise<void> {
  expect(await faultsByAxe(page)).toEqual([]);
  await pictureOf(page, `marking-${name}-en.png`, { fullPage: true });
  await press('العربية');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsByAxe(page)).toEqual([]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await pictureOf(page, `marking-${name}-ar-${width}.png`, { fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await press('English');
}

beforeAll(async () => {
  rig = await DrillRig.start((way) => startServer({ ...way, web: WEB }));
  drill = await rig.drill(pack, { title: 'Night of the marks', speed: 1 }).withTeams(6).prepared();
  browser = await aBrowser();
  const context = await browser.newContext({
    locale: 'en',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
  });
  page = await aPage(context, complaints);
  await page.goto(rig.server.url);
  await page.getByLabel('Your code').fill(rig.server.organiserCode);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  await page.goto(`${rig.server.url}/control/${drill.id}`);
}, 60_000);

afterAll(async () => {
  expect(complaints).toEqual([]);
  await browser?.close();
  await rig?.stop();
});

describe('before StartEx', () => {
  const evaluators = () => page.getByRole('region', { name: 'Evaluators' });
  const row = (name: string) => evaluators().getByRole('row').filter({ hasText: name });

  async function adds(name: string, lead = false): Promise<void> {
    await press('Add an evaluator');
    await dialog().getByLabel('Name').fill(name);
    await dialog().getByLabel('English').check();
    if (lead)
      await dialog()
        .getByLabel(/^Leads/)
        .check();
    await confirms('Add an evaluator');
    await row(name).waitFor();
  }

  it('evaluators are brought in, changed, and let go once that was confirmed with a reason', async () => {
    await says('No evaluator yet');
    await press('Add an evaluator');
    await dialog().getByRole('button', { name: 'Add an evaluator' }).click();
    await dialog().getByRole('alert').getByText('Write a name.').waitFor();
    await dialog().getByRole('alert').getByText('Choose one language at least.').waitFor();
    expect(await dialog().getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'marking-evaluator-en.png');
    await page.keyboard.press('Escape');
    await adds('Ada');
    await adds('Ben');
    await adds('ليلى', true);
    await says('Led by');
    expect(await row('ليلى').textContent()).toContain('leads');
    await press(/^Change .*Ada/);
    expect(await dialog().getByLabel('Name').inputValue()).toBe('Ada');
    await dialog().getByLabel('Name').fill('Dr Ada');
    await dialog().getByLabel('Arabic').check();
    await dialog().getByLabel('An objective').check();
    await confirms('Change');
    await row('Dr Ada').getByText('ar, en').or(row('Dr Ada').getByText('en, ar')).waitFor();
    await row('Dr Ada').getByText('An objective', { exact: true }).waitFor();
    await press(/^Let .*Ben/);
    await dialog().getByText('falls to others').waitFor();
    await dialog().getByRole('button', { name: 'Leave', exact: true }).click();
    await dialog().getByRole('alert').getByText('Give a reason.').waitFor();
    await dialog().getByLabel('Reason').fill('called away');
    await confirms('Leave');
    await row('Ben').waitFor({ state: 'detached' });
  });

  it('their codes stand in the list with their role', async () => {
    await press('Show codes');
    const codes = page.getByRole('region', { name: 'Codes' });
    const line = (name: string) => codes.getByRole('row').filter({ hasText: name });
    await line('Dr Ada').getByRole('cell', { name: 'Evaluator', exact: true }).waitFor();
    await line('ليلى').getByRole('cell', { name: 'Lead evaluator', exact: true }).waitFor();
    await line('Team blue').getByRole('cell', { name: 'Team', exact: true }).waitFor();
    expect(await line('Ben').count()).toBe(0);
  });

  it('scoring is settled, with the server’s faults beside the fields', async () => {
    const form = page.getByRole('region', { name: 'Scoring' });
    const keep = form.getByRole('button', { name: 'Keep the settings' });
    await form.getByLabel('Least timeliness, in percent').fill('much');
    await keep.click();
    await form.getByRole('alert').getByText('Write a number from 0 to 100.').waitFor();
    await form.getByLabel('Least timeliness, in percent').fill('900');
    await keep.click();
    await form.getByRole('alert').getByText('Too big').waitFor();
    expect(await form.getByLabel('Least timeliness, in percent').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Least timeliness, in percent').fill('60');
    await form.getByLabel('For P').fill('10');
    await keep.click();
    await form.getByRole('alert').getByText('must fall from P to S to M').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await form.getByLabel('For P').fill('90');
    await form.getByLabel('A target’s rating').selectOption('worst');
    await form.getByLabel('Answers marked twice').fill('50');
    await form.getByLabel('Distance that calls a third').fill('25');
    await form.getByLabel('See teams under aliases only').uncheck();
    await form.getByLabel('Must mark the sample answers').check();
    await keep.click();
    await form.getByText('The settings are kept.').waitFor();
    const { body } = await rig.organiser.asks('get', `${drill.path}/scoring/versions`);
    expect((body as { settings: object }).settings).toMatchObject({
      floor: 0.6,
      thresholds: { P: 0.9 },
      aggregation: 'worst',
      doubled: 0.5,
      distance: 0.25,
      blind: false,
      calibration: 'required',
    });
    await page.getByRole('checkbox', { name: /anonymous/ }).waitFor();
    await isOpenToAll('preparation');
  });
});

describe('while the drill runs', () => {
  const outages = () => page.getByRole('region', { name: 'Verified outages' });
  const moment = (ago: number): string => new Date(rig.clock.now() - ago).toISOString().slice(0, 19);

  it('an outage of a team is verified, and changes that team’s points', async () => {
    await drill.control.starts();
    await drill.at('T+00:20');
    for (const team of drill.everyTeam) {
      await team.answers('letter', { step: team.id === 'blue' ? 'act' : 'wait' });
      await team.answers('move', { step: 'wait' });
      await team.answers('call', { read: true });
    }
    const late = (await pointsOf('blue')) ?? 0;
    await outages().getByText('No outage').waitFor();
    await press('Verify an outage');
    await dialog().getByText('taken off what the team took').waitFor();
    await dialog().getByRole('button', { name: 'Verify an outage' }).click();
    await dialog().getByRole('alert').getByText('Choose a team.').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await dialog().getByLabel('Team').selectOption('Team blue');
    await dialog()
      .getByLabel('From')
      .fill(moment(15 * 60_000));
    await dialog().getByLabel('To').fill(moment(-60_000));
    await dialog().getByLabel('Reason').fill('the line was cut');
    await dialog().getByRole('button', { name: 'Verify an outage' }).click();
    await dialog().getByRole('alert').getByText('It ends after it began').waitFor();
    await pictureOf(page, 'marking-outage-en.png');
    await dialog().getByLabel('To').fill(moment(60_000));
    await confirms('Verify an outage');
    await outages().getByRole('rowheader', { name: 'Team blue' }).waitFor();
    await outages().getByText('the line was cut').waitFor();
    expect(await pointsOf('blue')).toBeGreaterThan(late);
    await isOpenToAll('outages');
    await press('Take back');
    await dialog().getByText('The time counts again').waitFor();
    await dialog().getByLabel('Reason').fill('it was not');
    await confirms('Take back');
    await outages()
      .getByText(/Taken back: .*it was not/)
      .waitFor();
    expect(await pointsOf('blue')).toBe(late);
  });
});

describe('the scores, looked back on', () => {
  const region = (name: string) => page.getByRole('region', { name });
  const begins = () => dialog().getByRole('button', { name: 'Begin version 2' });

  it('have one version as long as nothing was changed, and figures of few teams are kept back', async () => {
    const { status } = await rig.organiser.posts(`${drill.path}/injects/few/release`, { teams: ['blue', 'green'] });
    expect(status).toBe(200);
    for (const team of ['blue', 'green']) await drill.team(team).answers('few', { read: true });
    await page.goto(`${rig.server.url}/review/${drill.id}/scores`);
    await says('The drill is not over');
    expect(await page.getByRole('button', { name: 'Change scoring' }).count()).toBe(0);
    await drill.control.ends('done');
    await page.reload();
    await page.getByRole('link', { name: 'Scores', exact: true }).waitFor();
    await says('There is one version');
    const analysis = (name: string) =>
      region('How each inject did its work').getByRole('row').filter({ hasText: name });
    await analysis('The letter').getByText('17%').waitFor();
    await analysis('The move').getByText('step: wait').waitFor();
    await analysis('The move').getByText('6 teams').waitFor();
    await analysis('The letter').getByText('none, or kept back').waitFor();
    expect(await analysis('The letter').getByText('step: wait').count()).toBe(0);
    expect(await analysis('For two teams').getByText('kept back').count()).toBe(4);
    await analysis('For two teams').getByText('fewer than 5').waitFor();
  });

  it('a weight and a setting are changed with a reason; who, when, why and what it moved can be read', async () => {
    await press('Change scoring');
    await dialog().getByText('version 2 begins').waitFor();
    await begins().click();
    await dialog().getByRole('alert').getByText('Give a reason.').waitFor();
    await dialog().getByLabel('Reason').fill('the key was wrong');
    await begins().click();
    await dialog().getByRole('alert').getByText('This changes nothing yet.').waitFor();
    await dialog().getByLabel('Inject with another weight').selectOption('The letter (weight 1)');
    await dialog().getByLabel('New weight').fill('3');
    await dialog().getByLabel('For P').fill('10');
    await begins().click();
    await dialog().getByRole('alert').getByText('must fall from P to S to M').waitFor();
    expect(await dialog().locator('#thresholds-fault').count()).toBe(1);
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'marking-change-en.png');
    await dialog().getByLabel('For P').fill('90');
    await dialog().getByLabel('A target’s rating').selectOption('mean');
    await confirms('Begin version 2');
    const second = region('Versions').getByRole('row').filter({ hasText: 'Version 2 (counts)' });
    await second.getByText('the key was wrong').waitFor();
    await second.getByText('control', { exact: true }).waitFor();
    const green = region('What a version changed').getByRole('row').filter({ hasText: 'Team green' });
    await green.getByText('The letter').waitFor();
    expect(await green.textContent()).toMatch(/0.* of .*1.*, then .*0.* of .*3/);
    await page.getByLabel('From').selectOption('Version 2');
    await says('Nothing differs between these two.');
    await page.getByLabel('From').selectOption('Version 1');
    await green.waitFor();
    await isOpenToAll('scores');
    const { body } = await rig.organiser.asks('get', `${drill.path}/scoring/versions`);
    expect(body).toMatchObject({ current: 2, settings: { aggregation: 'mean', floor: 0.6 } });
  });
});

async function pointsOf(team: string): Promise<number | undefined> {
  const { body } = await rig.organiser.asks('get', `${drill.path}/scoring/versions/1`);
  const { teams } = body as { teams: { team: string; total: { points: number } }[] };
  return teams.find((one) => one.team === team)?.total.points;
}
