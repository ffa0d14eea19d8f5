import { DrillRig, until, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { BOARD, CONTROL, LETTER, SENT, textsOf, tidy } from './replay-places.js';
import { REVIEW_PACK } from './review-pack.js';
import { signedIn } from './signed-in.js';
import { pictureOf } from './pictures.js';
import { printsMarked } from './prints-marked.js';
import { reviewOfATeam } from './review-of-a-team.js';
import { whenQuiet } from './when-quiet.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const SCREENS = [
  [360, 780],
  [768, 1024],
  [1440, 900],
] as const;
const MINUTE = 60_000;
/** Where play was paused, and all places were read as they stood. */
const MOMENTS = [8 * MINUTE, 16 * MINUTE] as const;

let rig: DrillRig;
let drill: PlayedDrill;
let browser: Browser;
const complaints: string[] = [];

const signsIn = (code: string): Promise<Page> => signedIn(browser, rig.server.url, code, complaints);

const picture = (page: Page, name: string) => pictureOf(page, `review-${name}.png`);
const settled = (page: Page) => page.locator('[data-settled=true]').waitFor();
const speaks = (page: Page, language: string) => page.getByRole('button', { name: language }).click();

interface Read {
  readonly control: string[];
  readonly board: string[];
  readonly console: string[];
}
const read: Read[] = [];

async function readPlaces(control: Page, board: Page, console: Page, parts: readonly string[]): Promise<void> {
  // Control reads its plan, and the board its figures, a moment after what changed them.
  await control.waitForTimeout(2500);
  read.push({
    control: await textsOf(control, CONTROL),
    board: await textsOf(board, BOARD),
    console: await textsOf(console, parts),
  });
}

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  drill = await rig.drill(REVIEW_PACK, { title: 'Night of the letter', speed: 1 }).withTeams(7).prepared();
  browser = await aBrowser();
  const control = await signsIn(rig.server.organiserCode);
  const board = await signsIn(drill.observerCode);
  const console = await signsIn(drill.team('blue').code);
  await drill.control.starts();
  await control.goto(`${rig.server.url}/control/${drill.id}`);
  await drill.at('T+00:05');
  await console.getByRole('link', { name: /A strange letter/ }).click();
  await drill.at('T+00:07');
  for (const [index, team] of drill.everyTeam.slice(1).entries())
    await team.answers('letter', { read: true, word: index % 2 === 0 ? 'right' : 'wrong' });
  await drill.team('blue').takesHint('letter', 'look');
  await drill.team('blue').answers('letter', { read: true, word: 'right' });
  await drill.at('T+00:08');
  await drill.control.pauses('First look');
  await console.getByRole('button', { name: '1 new: show it' }).click();
  await readPlaces(control, board, console, LETTER);
  await rig.passes(10 * MINUTE);
  await drill.control.resumes();
  await drill.at('T+00:13');
  await drill.team('blue').tells(['green'], { subject: 'Have you seen it?', tlp: 'TLP:GREEN' });
  await drill.control.announces('Stay calm');
  await drill.team('teal').answers('call', { read: true, word: 'wrong' });
  await drill.at('T+00:16');
  await drill.control.pauses('Second look');
  await console.getByRole('link', { name: /Messages/ }).click();
  await readPlaces(control, board, console, SENT);
  await rig.passes(MINUTE);
  await drill.control.resumes();
  await drill.at('T+00:20');
  await drill.control.ends('Enough was seen');
  for (const page of [control, board, console]) await page.context().close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

describe('a drill that is replayed', () => {
  let page: Page;
  let quiet: () => Promise<void>;
  const goTo = (rest: string) => page.goto(`${rig.server.url}/review/${drill.id}/replay?${rest}`);

  beforeAll(async () => {
    page = await signsIn(rig.server.organiserCode);
    quiet = whenQuiet(page);
  });

  it.each([0, 1])('shows at moment %i exactly what Control, the board and a console showed live', async (moment) => {
    const time = MOMENTS[moment] ?? 0;
    const live = read[moment];
    await goTo(`viewer=control&time=${time}`);
    await settled(page);
    expect(await textsOf(page, CONTROL)).toEqual(live?.control);
    expect(live?.control[1]).toMatch(/answered/i);
    await goTo(`viewer=observers&time=${time}`);
    await settled(page);
    expect(await textsOf(page, BOARD)).toEqual(live?.board);
    await goTo(
      `viewer=${encodeURIComponent('team:blue')}&time=${time}&${moment === 0 ? 'inject=letter' : 'part=messages'}`,
    );
    await page.getByRole('timer').waitFor();
    expect(await textsOf(page, moment === 0 ? LETTER : SENT)).toEqual(live?.console);
  });

  it('can be changed in nothing', async () => {
    await goTo(`viewer=${encodeURIComponent('team:blue')}&time=${MOMENTS[0]}&inject=letter`);
    const fields = page.locator('article fieldset').first();
    await fields.waitFor();
    expect(await page.getByRole('button', { name: /revised/ }).isDisabled()).toBe(true);
    await goTo('viewer=control&time=0');
    await settled(page);
    for (const name of ['Pause the drill', 'End the drill'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    const before = (await drill.journal()).length;
    await page.getByRole('gridcell').first().click();
    expect(await page.getByRole('button', { name: 'Release now' }).count()).toBe(0);
    expect((await drill.journal()).length).toBe(before);
  });

  it('is walked through by keys alone: steps, pages, both ends, and from event to event', async () => {
    await goTo('viewer=control');
    const slider = page.getByRole('slider', { name: 'Drill time' });
    const said = async () => (await slider.getAttribute('aria-valuetext')) ?? '';
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await said()).toBe('T+00:00:00, Running');
    await page.keyboard.press('ArrowRight');
    const step = await said();
    expect(step).not.toBe('T+00:00:00, Running');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('PageUp');
    expect((await said()) > step).toBe(true);
    await page.keyboard.press('End');
    expect(await said()).toBe('T+00:20:00, Ended');
    await page.keyboard.press('Home');
    const seen: string[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press(']');
      seen.push((await said()).slice(0, 10));
    }
    expect(seen.slice(0, 3)).toEqual(['T+00:05:00', 'T+00:06:00', 'T+00:07:00']);
    await page.keyboard.press('[');
    expect((await said()).slice(0, 10)).toBe(seen[3]);
    expect(await page.getByRole('timer').innerText()).toBe(seen[3]);
  });

  it('plays by itself as fast as is wanted, and stands still when told', async () => {
    await goTo('viewer=control&time=0');
    await settled(page);
    await page.getByLabel('Speed').selectOption('60');
    const began = performance.now();
    await page.getByRole('button', { name: 'Play' }).click();
    const timer = page.getByRole('timer');
    await until(async () => (await timer.innerText()) >= 'T+00:01:30');
    await page.keyboard.press('p');
    const stood = await timer.innerText();
    // A second is a minute.
    const most = Math.ceil((performance.now() - began) / 1000);
    expect(stood <= `T+00:${String(most).padStart(2, '0')}:59`).toBe(true);
    await page.waitForTimeout(700);
    expect(await timer.innerText()).toBe(stood);
    await until(() => /^\d+$/.test(new URL(page.url()).searchParams.get('time') ?? ''));
  });

  it('is open to everybody who reads: axe finds nothing, in both languages, light and dark, on every screen', async () => {
    for (const [viewer, name] of [
      ['control', 'control'],
      ['observers', 'board'],
      ['team:blue', 'console'],
    ] as const) {
      await goTo(`viewer=${encodeURIComponent(viewer)}&time=${MOMENTS[0]}`);
      await page.getByRole('slider').waitFor();
      await quiet();
      expect(await faultsByAxe(page)).toEqual([]);
      await picture(page, `replay-${name}-en`);
      await speaks(page, 'العربية');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faultsByAxe(page)).toEqual([]);
      for (const [width, height] of SCREENS) {
        await page.setViewportSize({ width, height });
        expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
        await picture(page, `replay-${name}-ar-${width}`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await speaks(page, 'English');
    }
  });
});

describe('the organiser’s report', () => {
  let page: Page;
  beforeAll(async () => {
    page = await signsIn(rig.server.organiserCode);
    await page.goto(`${rig.server.url}/control/${drill.id}`);
    await page.getByRole('link', { name: 'After-action report' }).click();
    await page.getByRole('heading', { name: 'Night of the letter' }).waitFor();
  });

  it('opens every score to its measures, times and version', async () => {
    const blue = page.locator('section#team-blue');
    await blue.locator('details summary').first().click();
    const why = tidy(await blue.locator('details[open]').innerText());
    for (const part of [
      /The word is right/,
      /It was read/,
      /hint/,
      /Look twice/,
      /answered T\+00:07:00/,
      /Scoring version 1/,
    ])
      expect(why).toMatch(part);
  });

  it('draws what its tables say: each chart opens to the very same figures', async () => {
    const charts = page.locator('figure');
    expect(await charts.count()).toBe(4);
    const timeline = charts.filter({ hasText: 'Injects and answers over drill time' });
    await timeline.locator('summary').click();
    const drawn = await timeline.locator('svg[role=img] circle, svg[role=img] rect[width="9"]').count();
    const told = await timeline.locator('tbody tr td:nth-child(3)').allInnerTexts();
    expect(told.reduce((sum, count) => sum + Number(count), 0)).toBe(drawn);
    expect(drawn).toBe(8);
    const spread = charts.filter({ hasText: 'Scores by fifths, for each inject' });
    await spread.locator('summary').click();
    const shown = await spread.locator('svg[role=img] g g text').allTextContents();
    const figures = (await spread.locator('tbody td').allInnerTexts()).filter((text) => text !== '0');
    expect(shown.sort()).toEqual(figures.sort());
    for (const svg of await page.locator('svg[role=img]').all()) {
      expect(await svg.locator('title').textContent()).not.toBe('');
      expect(await svg.locator('desc').textContent()).not.toBe('');
    }
  });

  it('leads from a score to its moment in the replay', async () => {
    const blue = page.locator('section#team-blue');
    await blue.getByRole('link', { name: 'See it in the replay' }).first().click();
    await page.locator('article').getByRole('heading', { name: 'A strange letter' }).waitFor();
    expect(await page.getByRole('timer').innerText()).toBe('T+00:07:00');
    await page.goBack();
    await page.getByRole('heading', { name: 'Night of the letter' }).waitFor();
  });

  it('has nothing against it from axe, in both languages, light and dark, and fits every screen', async () => {
    expect(await faultsByAxe(page)).toEqual([]);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
      await pictureOf(page, `review-report-en-${width}.png`, { fullPage: true });
    }
    await speaks(page, 'العربية');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsByAxe(page)).toEqual([]);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
      await pictureOf(page, `review-report-ar-${width}.png`, { fullPage: true });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('prints with its marking on every page, all reasons open and nothing to press', async () => {
    await printsMarked(page);
  });
});

reviewOfATeam(() => ({ rig, drill, signsIn, complaints }));
