import { DrillRig } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const MINUTE = 60_000;

const ROWS = [
  'T+\tTitle\tChannel\tFrom\tTo\tText',
  '0:05\tA call from the port\tphone\tPort authority\t\tThe cranes stand still. What do you ask first?',
  '0:10\tNews of the outage\tnews\tMorning Ledger\t\tShips wait for hours.',
  '0:15\tThe minister asks\temail\tMinister\t\tWhat do we say?',
  '0:30\tThe neighbour warns\temail\tNeighbour CIRT\t\tThe same hand was seen here.',
  '0:40\tAll is well\temail\tPort authority\t\tThe cranes move again.',
].join('\n');

let rig: DrillRig;
let browser: Browser;
const people: Record<'organiser' | 'kenya' | 'egypt' | 'observer', Page | undefined> = {
  organiser: undefined,
  kenya: undefined,
  egypt: undefined,
  observer: undefined,
};
const complaints: string[] = [];
const codes = new Map<string, string>();

/** Somebody with a browser of their own. */
async function arrives(who: keyof typeof people, code: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  const page = await aPage(context, complaints);
  await page.goto(rig.server.url);
  await page.getByLabel('Your code').fill(code);
  await page.keyboard.press('Enter');
  people[who] = page;
  return page;
}

const page = (who: keyof typeof people): Page => {
  const found = people[who];
  if (!found) throw new Error(`${who} has not arrived`);
  return found;
};
const button = (who: keyof typeof people, name: string | RegExp) =>
  page(who).getByRole('button', { name, exact: typeof name === 'string' });
const dialog = (who: keyof typeof people) => page(who).getByRole('dialog');
const picture = (who: keyof typeof people, name: string) => pictureOf(page(who), `story-${name}.png`);

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  browser = await aBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

describe('one drill from the first word to the report, in five browsers', () => {
  it('is written by an organiser: five injects, what they are for, two questions', async () => {
    const amal = await arrives('organiser', rig.server.organiserCode);
    await amal.getByRole('link', { name: 'Write scenarios in the Studio' }).click();
    await button('organiser', 'New scenario').click();
    await dialog('organiser').getByLabel('Title').fill('Harbour lights');
    await button('organiser', 'Begin').click();
    await button('organiser', 'Paste rows').click();
    await dialog('organiser').getByLabel('Rows').fill(ROWS);
    await dialog('organiser').getByRole('button', { name: /Add/ }).click();
    await amal.getByRole('rowheader', { name: 'All is well' }).waitFor();
    await amal.getByRole('link', { name: 'Objectives', exact: true }).click();
    await button('organiser', 'Add need').click();
    await amal.getByLabel('Need 1, English').fill('Ports depend on early warning.');
    await button('organiser', 'Add objective').click();
    await amal.getByLabel('Objective 1, English').fill('Warn in time');
    await amal.getByLabel('Capability target 1, English').fill('Warned within 30 minutes');
    await amal.getByLabel('Critical task 1, English').fill('Tell the port');
    await amal.getByLabel('Rows').selectOption('tasks');
    for (const column of [0, 1, 2, 3, 4]) {
      await amal.locator(`[data-cell="0:${column}"]`).focus();
      await amal.keyboard.press(' ');
    }
    await amal.getByRole('link', { name: 'MSEL', exact: true }).click();
    for (const title of ['A call from the port', 'The minister asks']) await asksForAnAnswer(title);
    await amal.getByRole('link', { name: 'Scenario', exact: true }).click();
    await amal.getByLabel('Summary, English').fill('A port stands still for a day.');
    await amal.locator('[data-saving=saved]').waitFor();
    await button('organiser', /^No faults/).waitFor();
    await picture('organiser', 'studio');
  }, 90_000);

  async function asksForAnAnswer(title: string): Promise<void> {
    const amal = page('organiser');
    await amal.getByRole('rowheader', { name: title }).dblclick();
    await amal.keyboard.press('Escape');
    await button('organiser', /^Open/).click();
    await amal.getByLabel('Kind of field').selectOption('acknowledge');
    await button('organiser', 'Add field').click();
    await amal.getByLabel('Question, English').fill('We have understood');
    await button('organiser', 'Add rule').click();
    await amal.getByLabel('What it looks for, English').fill('It was understood');
    await amal.getByRole('link', { name: 'MSEL', exact: true }).click();
  }

  it('is approved, and becomes a drill for two teams', async () => {
    const amal = page('organiser');
    await amal.getByRole('link', { name: 'Review', exact: true }).click();
    await button('organiser', 'Submit for approval').click();
    await dialog('organiser').getByRole('button', { name: 'Submit for approval' }).click();
    await button('organiser', 'Approve and publish').click();
    await dialog('organiser').getByRole('button', { name: 'Approve and publish' }).click();
    await amal.getByText(/is in the pack library since/).waitFor();
    await amal.getByRole('link', { name: 'Create a drill from this' }).click();
    await amal.getByLabel('Title').fill('Exercise Harbour');
    await button('organiser', 'Create a drill').click();
    await amal.getByRole('heading', { name: 'Exercise Harbour' }).waitFor();
    await amal.getByLabel('One team per line').fill('KE, Kenya, Kenya CIRT, en\nEG, Egypt, Egypt CIRT, en ar');
    await button('organiser', 'Add 2 teams').click();
    await amal.getByRole('rowheader', { name: 'Egypt CIRT' }).waitFor();
    await button('organiser', 'Show codes').click();
    await amal.getByRole('rowheader', { name: 'Observers' }).waitFor();
    for (const name of ['Kenya CIRT', 'Egypt CIRT', 'Observers']) {
      const row = amal.getByRole('row').filter({ has: amal.getByRole('rowheader', { name }) });
      const code = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/.exec((await row.allInnerTexts()).join(' '))?.[0];
      if (code === undefined) throw new Error(`${name} has no code`);
      codes.set(name, code);
    }
  }, 60_000);

  it('is joined by two teams and an observer, and started', async () => {
    await arrives('kenya', codes.get('Kenya CIRT') ?? '');
    await arrives('egypt', codes.get('Egypt CIRT') ?? '');
    await arrives('observer', codes.get('Observers') ?? '');
    await button('organiser', 'Start now').click();
    await dialog('organiser').getByRole('button', { name: 'Start now' }).click();
    await page('organiser').locator('[data-status=running]').waitFor();
    await rig.passes(5 * MINUTE);
    for (const team of ['kenya', 'egypt'] as const)
      await page(team).getByText('A call from the port').first().waitFor();
  }, 60_000);

  it('is answered by one team at once, and by the other through a link that was lost meanwhile', async () => {
    const answers = async (team: 'kenya' | 'egypt'): Promise<void> => {
      await page(team)
        .getByRole('link', { name: /A call from the port/ })
        .click();
      await page(team).getByLabel('Done').check();
      await button(team, 'Send answer').click();
    };
    await page('egypt')
      .getByRole('link', { name: /A call from the port/ })
      .waitFor();
    await page('egypt').context().setOffline(true);
    await page('egypt').getByText('No connection: trying again').waitFor();
    await answers('kenya');
    await page('kenya')
      .getByText(/Delivered \d\d:\d\d/)
      .first()
      .waitFor();
    await answers('egypt');
    await page('egypt').getByText('Kept here: will be sent when the connection is back').first().waitFor();
    await picture('egypt', 'console-offline');
    await page('egypt').context().setOffline(false);
    await page('egypt')
      .getByText(/Delivered \d\d:\d\d/)
      .first()
      .waitFor();
    await rig.rests();
    const cells = page('organiser').getByRole('gridcell', { name: /answered/ });
    await cells.nth(1).waitFor();
    expect(await cells.count()).toBe(2);
    expect((await drill()).filter(({ event }) => event.type === 'response-submitted').length).toBe(2);
  }, 60_000);

  it('is paused, gets one more inject, and is resumed by a controller', async () => {
    await button('organiser', 'Pause').click();
    await dialog('organiser').getByLabel('Reason').fill('A question from the floor');
    await dialog('organiser').getByRole('button', { name: 'Pause' }).click();
    for (const who of ['kenya', 'egypt', 'observer'] as const) await page(who).getByText('Paused').first().waitFor();
    await rig.passes(10 * MINUTE);
    expect(await page('kenya').getByText('News of the outage').count()).toBe(0);
    await button('organiser', 'Insert inject').click();
    await dialog('organiser').getByLabel('Title').fill('A tugboat drifts');
    await dialog('organiser').getByLabel('Name').fill('tugboat');
    await dialog('organiser').getByLabel('Text as teams see it').fill('It has no radio.');
    await dialog('organiser').getByRole('button', { name: 'Insert inject' }).click();
    await button('organiser', 'Resume').click();
    await dialog('organiser').getByRole('button', { name: 'Resume' }).click();
    await page('organiser').locator('[data-status=running]').waitFor();
    await page('organiser')
      .getByRole('rowheader', { name: /A tugboat drifts/ })
      .click();
    await button('organiser', 'Release now').click();
    await dialog('organiser').getByRole('button', { name: 'Release now' }).click();
    for (const team of ['kenya', 'egypt'] as const) await page(team).getByText('A tugboat drifts').first().waitFor();
    await rig.passes(6 * MINUTE);
    await page('kenya').getByText('News of the outage').first().waitFor();
    await picture('organiser', 'control');
    await picture('observer', 'board');
  }, 60_000);

  it('shows its observer the clock and nothing that a team did', async () => {
    const board = await page('observer').locator('body').innerText();
    expect(board).toMatch(/Exercise Harbour/);
    for (const secret of ['We have understood', 'Kenya CIRT', 'A tugboat drifts', 'A call from the port'])
      expect(board).not.toContain(secret);
  });

  it('names on the board the team that allows it, and no other', async () => {
    await page('kenya').getByRole('link', { name: 'What we did' }).click();
    const box = page('kenya').getByLabel('Show our team’s name to observers');
    await box.click();
    await page('kenya').waitForFunction(
      () => document.querySelector<HTMLInputElement>('[aria-describedby=shown-means]')?.checked,
    );
    expect(await box.isChecked()).toBe(true);
    await page('observer').reload();
    await page('observer').getByRole('region', { name: 'Some of those who play' }).getByText('Kenya CIRT').waitFor();
    expect(await page('observer').locator('body').innerText()).not.toContain('Egypt CIRT');
    expect(await faultsByAxe(page('observer'))).toEqual([]);
    expect(await faultsByAxe(page('kenya'))).toEqual([]);
    await picture('observer', 'board-named');
  }, 60_000);

  it('ends, and opens its report with both teams; each team finds its own', async () => {
    await button('organiser', 'EndEx').click();
    await dialog('organiser').getByLabel('Reason').fill('Enough was seen');
    await dialog('organiser').getByRole('button', { name: 'EndEx' }).click();
    await page('organiser').getByRole('link', { name: 'After-action report' }).first().click();
    await page('organiser').getByRole('heading', { name: 'Exercise Harbour' }).waitFor();
    await page('organiser').getByRole('heading', { name: 'Objectives' }).waitFor();
    for (const name of ['Kenya CIRT', 'Egypt CIRT']) await page('organiser').getByText(name).first().waitFor();
    await picture('organiser', 'report');
    await page('kenya')
      .getByRole('link', { name: /report/i })
      .first()
      .click();
    await page('kenya').getByRole('heading', { name: 'Objectives' }).waitFor();
    expect(await page('kenya').locator('body').innerText()).not.toContain('Egypt');
    expect(complaints).toEqual([]);
  }, 60_000);

  async function drill() {
    const id = /[0-9a-f-]{36}/.exec(page('organiser').url())?.[0] ?? '';
    const { body } = await rig.organiser.asks('get', `/api/v1/drills/${id}/stream`);
    return (body as { entries: { event: { type: string } }[] }).entries;
  }
});
