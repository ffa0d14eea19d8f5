import { DrillRig, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');

/** Blue is of nation XA, green of XB. */
const pack = {
  name: 'for-conduct',
  title: 'A drill that many conduct',
  injects: [
    { id: 'first', title: 'The first letter', trigger: { at: 'T+00:05' }, ...TICK },
    { id: 'spare', title: 'A foreign CERT calls', kind: 'contingency', channel: 'phone', trigger: { manual: true } },
    { id: 'later', title: 'A storm brews', trigger: { at: 'T+00:40' }, ...TICK },
  ],
};

let rig: DrillRig;
let browser: Browser;
let drill: PlayedDrill;
const complaints: string[] = [];

beforeAll(async () => {
  rig = await DrillRig.start((way) => startServer({ ...way, web: WEB }));
  drill = await rig.drill(pack).withTeams(2).prepared();
  browser = await aBrowser();
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
  expect(complaints).toEqual([]);
});

/** Somebody signs in with a code in a browser of their own, and finds the drill. */
async function at(code: string | undefined, locale = 'en', width = 1440): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
  const page = await aPage(context, complaints);
  await page.goto(rig.server.url);
  await page.locator('#code').fill(code ?? '');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: 'A drill for a spec' })
    .or(page.locator('main a[href*="/control/"]'))
    .first()
    .click();
  await page.locator('h1').waitFor();
  return page;
}

const staff = (wanted: string) => drill.codes.staff.find(({ role }) => role === wanted)?.code;
const nation = (wanted: string) => drill.codes.nations.find((one) => one.nation === wanted)?.code;
const buttons = async (page: Page): Promise<string[]> => {
  const all = await page.locator('main').getByRole('button').allTextContents();
  return all.map((text) => text.trim()).filter((text) => text !== '');
};
const headings = (page: Page): Promise<string[]> => page.getByRole('heading', { level: 2 }).allTextContents();
const picture = (page: Page, name: string) => pictureOf(page, `conduct-roles-${name}.png`, { fullPage: true });

describe('before StartEx, in a browser', () => {
  it('a national controller has the own roster, its codes and its check, and nothing of the rest', async () => {
    const page = await at(nation('XA'));
    await page.getByRole('rowheader', { name: 'Team blue' }).waitFor();
    expect(await page.getByText('Team green').count()).toBe(0);
    expect(await headings(page)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Evaluators|Scoring|^StartEx/)]),
    );
    await page.getByRole('button', { name: 'Add one team' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Nation code').count()).toBe(0);
    await dialog.getByLabel('Team name').fill('Second of XA');
    await dialog.getByLabel('English').check();
    await dialog.getByRole('button', { name: 'Add one team' }).click();
    await page.getByRole('rowheader', { name: 'Second of XA' }).waitFor();
    await page.getByRole('button', { name: 'Show codes' }).click();
    await page.getByRole('rowheader', { name: 'Team blue' }).nth(1).waitFor();
    expect(await page.getByText('Observers', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: /communication check/i }).click();
    await page
      .getByText(/of 2 teams/)
      .first()
      .waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(page, 'nation-prepares-en');
    await page.context().close();
  });
});

describe('in play, in a browser', () => {
  beforeAll(async () => {
    await drill.control.starts();
    await drill.at('T+00:10');
    await drill.team('blue').answers('first', { read: true });
    await drill.team('green').answers('first', { read: true });
    await rig.rests();
  });

  it('a national controller reads, releases and closes at the own teams, and sees no other', async () => {
    const page = await at(nation('XA'));
    await page.getByRole('heading', { name: 'Nation XA' }).waitFor();
    for (const hidden of ['Team green', 'A storm brews']) expect(await page.getByText(hidden).count()).toBe(0);
    expect((await buttons(page)).filter((name) => /Pause|End|Abort|Speed|Insert|Jump|Stop/.test(name))).toEqual([]);
    await page.getByRole('rowheader', { name: 'The first letter' }).click();
    await page.getByRole('button', { name: 'Read inject' }).click();
    await page.getByRole('dialog').getByText('This is first.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('rowheader', { name: 'A foreign CERT calls' }).click();
    expect(await page.getByRole('button', { name: 'Read inject' }).count()).toBe(0);
    await picture(page, 'nation-conducts-en');
    expect(await faultsByAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Release contingency' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Release contingency' }).click();
    await page
      .getByText(/A foreign CERT calls.* released to/)
      .first()
      .waitFor();
    const has = await drill.look(({ injects }) => [...(injects.get('spare')?.deliveries.keys() ?? [])]);
    expect(has.sort()).toEqual(['blue', 'xa']);
    await page.context().close();
  });

  it.each([360, 1440])('in Arabic, %s pixels wide', async (width) => {
    const page = await at(nation('XA'), 'ar', width);
    await page.getByRole('heading', { level: 2, name: 'Nation XA' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(page, `nation-conducts-ar-${width}`);
    await page.context().close();
  });

  it('SimCell is offered messages and contingencies, a controller the injects, neither the clock', async () => {
    for (const [role, act, not] of [
      ['sim-cell', 'Release contingency', 'Insert inject'],
      ['controller', 'Insert inject', 'Pause'],
    ] as const) {
      const page = await at(staff(role));
      await page.getByRole('rowheader', { name: 'A foreign CERT calls' }).click();
      await page.getByRole('button', { name: 'Message to teams' }).waitFor();
      const offered = await buttons(page);
      expect(offered).toEqual(expect.arrayContaining([role === 'sim-cell' ? 'Message to teams' : act]));
      expect(offered.filter((name) => name === not || /^(?:Pause|EndEx|Abort)/.test(name))).toEqual([]);
      if (role === 'sim-cell') {
        await page.getByRole('button', { name: 'Message to teams' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('In whose name').fill('The Daily Press');
        await dialog.getByLabel('Text').fill('Is it true?');
        expect(await faultsByAxe(page)).toEqual([]);
        await picture(page, 'sim-cell-speaks-en');
        await dialog.getByRole('button', { name: 'Send message' }).click();
        await page
          .getByText('Control wrote to all teams as The Daily Press')
          .or(page.getByText(/as .?The Daily Press/))
          .first()
          .waitFor();
      }
      await picture(page, `${role}-en`);
      await page.context().close();
    }
  });

  it('a director is offered all of it', async () => {
    const page = await at(staff('director'));
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await page.getByText('Team green').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('whoever follows a link to a drill that is not there is told so, not that something is wrong', async () => {
    const page = await at(staff('director'));
    await page.goto(`${rig.server.url}/control/00000000-0000-4000-8000-000000000000`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['en', 'ar'])('a mentor reads what the team has, and is offered nothing to do (%s)', async (locale) => {
    const code = drill.codes.teams.find(({ team }) => team === 'blue')?.mentors ?? '';
    const context = await browser.newContext({ locale, viewport: { width: 1024, height: 900 } });
    const page = await aPage(context, complaints);
    await page.goto(rig.server.url);
    await page.locator('#code').fill(code);
    await page.keyboard.press('Enter');
    await page.getByText(locale === 'en' ? 'You look on.' : 'أنت تتابع فقط.').waitFor();
    await page.locator('a[href*="injects/first"]').first().click();
    await page.locator('#answer').waitFor();
    expect(await page.getByRole('article').getByRole('button').allTextContents()).toEqual([]);
    expect(await page.getByRole('article').getByRole('checkbox').first().isDisabled()).toBe(true);
    expect(await faultsByAxe(page)).toEqual([]);
    await picture(page, `mentor-${locale}`);
    await page.locator('a[href*="messages"]').first().click();
    await page.locator('#messages').waitFor();
    expect(await page.locator('main').getByRole('textbox').count()).toBe(0);
    await context.close();
  });
});

describe('after EndEx, in a browser', () => {
  beforeAll(async () => {
    await drill.team('blue').answers('first', { read: true });
    await drill.control.ends('over');
    await rig.rests();
  });

  it.each(['en', 'ar'])(
    'a national controller looks back on what the own teams did, and on no other (%s)',
    async (locale) => {
      const page = await at(nation('XA'), locale);
      await page.locator('main a[href*="/review/"]').first().click();
      await page.locator('nav a[href$="/replay"]').click();
      await page.waitForURL(/review\/.*\/replay/);
      const scrubber = page.getByRole('slider').first();
      await scrubber.waitFor();
      await scrubber.focus();
      await page.keyboard.press('End');
      await page.locator('[data-settled=true]').waitFor();
      await page.getByText('The first letter').first().waitFor();
      for (const other of ['Team green', 'A storm brews']) expect(await page.getByText(other).count()).toBe(0);
      expect(await faultsByAxe(page)).toEqual([]);
      await picture(page, `nation-replay-${locale}`);
      for (const path of ['', '/feedback', '/scores']) {
        await page.goto(`${rig.server.url}/review/${drill.id}${path}`);
        await page.waitForURL(path === '' ? /documents/ : /control/);
      }
      await page.context().close();
    },
  );

  it.each(['en', 'ar'])('a national controller has the documents and the plan of the nation (%s)', async (locale) => {
    const page = await at(nation('XA'), locale);
    await page.locator('main a[href*="/review/"]').first().click();
    await page.locator('a[href*="reports/national/pdf"]').first().waitFor();
    expect(page.url()).toMatch(/\/documents$/);
    const parts = await page
      .locator('nav a[href*="/review/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('/').at(-1)));
    expect(parts).toEqual(['replay', 'plan', 'documents']);
    for (const hidden of ['Team green', 'XB']) expect(await page.getByText(hidden).count()).toBe(0);
    expect(await page.getByRole('button', { name: /Release results|إصدار نتائج/ }).count()).toBeGreaterThan(0);
    await picture(page, `nation-documents-${locale}`);
    expect(await faultsByAxe(page)).toEqual([]);
    await page.locator('nav a[href$="/plan"]').click();
    await page.locator('h2').nth(2).waitFor();
    await picture(page, `nation-plan-${locale}`);
    expect(await faultsByAxe(page)).toEqual([]);
    await page.context().close();
  });
});
