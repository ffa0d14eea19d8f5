import type { DrillSummary } from '#libs/contracts';
import { DrillRig, toldBy, WORD } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const [TEAMS, INJECTS] = [40, 60];
const two = (n: number): string => String(n).padStart(2, '0');
const each = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const pack = {
  name: 'large',
  duration: '3h',
  injects: each(INJECTS).map((n) => ({
    id: `inject-${two(n)}`,
    title: `Inject ${two(n)} of a long day with much to tell`,
    trigger: { at: `T+01:${two(n - 1)}` },
    ...WORD,
  })),
};

let rig: DrillRig;
let browser: Browser;
let page: Page;
let path = '';
const complaints: string[] = [];

beforeAll(async () => {
  rig = await DrillRig.start((way) => startServer({ ...way, web: WEB }));
  await rig.offers(pack);
  const asked = await rig.organiser.posts('/api/v1/drills', { pack: 'large', title: 'Forty teams', speed: 1 });
  const { id } = toldBy<DrillSummary>('the drill', asked);
  path = `/api/v1/drills/${id}`;
  await rig.organiser.posts(`${path}/nations`, { nation: 'XA', name: 'Nation' });
  for (const n of each(TEAMS)) {
    const team = { id: `t-${two(n)}`, name: `Team ${two(n)}`, nation: 'XA', organisation: `o-${n}` };
    await rig.organiser.posts(`${path}/organisations`, { organisation: `o-${n}`, name: `O ${n}`, nation: 'XA' });
    toldBy('the team', await rig.organiser.posts(`${path}/teams`, team));
  }
  toldBy('start', await rig.organiser.posts(`${path}/start`, {}));
  browser = await aBrowser();
  page = await aPage(await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } }), complaints);
  await page.goto(rig.server.url);
  await page.locator('#code').fill(rig.server.organiserCode);
  await page.keyboard.press('Enter');
  await page.getByText('Forty teams').click();
  await page.getByRole('grid').waitFor();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

const inGrid = (what: string): Promise<number> => page.locator(`[role=grid] ${what}`).count();
const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-row') + ' ' + document.activeElement?.getAttribute('data-column'),
  );

describe('the matrix of forty teams and sixty injects', () => {
  it('draws what is seen, and tells how much there is', async () => {
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(INJECTS + 1));
    expect(await grid.getAttribute('aria-colcount')).toBe(String(TEAMS + 1));
    expect(await inGrid('[role=gridcell]')).toBeGreaterThan(100);
    expect(await inGrid('*')).toBeLessThan(3_500);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(6_000);
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'control-forty-en.png');
  });

  it('is walked through by keys alone, to its last corner and back', async () => {
    await page.locator('[data-row="0"][data-column="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement?.matches('[data-row="1"][data-column="2"]'));
    await page.keyboard.press('Control+End');
    await page.waitForFunction(() => document.activeElement?.matches('[data-row="59"][data-column="40"]'));
    const box = await page.locator('[data-row="59"][data-column="40"]').boundingBox();
    const pane = await page.getByRole('grid').locator('..').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0) + 1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((pane?.y ?? 0) + (pane?.height ?? 0) + 1);
    expect(await inGrid('*')).toBeLessThan(3_500);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Inject 60/ }).waitFor();
    await page.getByRole('button', { name: 'Close panel' }).click();
    await page.locator('[data-row="59"][data-column="40"]').focus();
    for (let times = 0; times < 6; times++) await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.activeElement?.matches('[data-row="0"][data-column="0"]'));
    expect(await focused()).toBe('0 0');
  });

  it('keeps the cell that the keyboard stands on while somebody scrolls away from it', async () => {
    await page
      .getByRole('grid')
      .locator('..')
      .evaluate((pane) => pane.scrollTo({ top: 2_000 }));
    await page.locator('[data-row="50"]').first().waitFor();
    expect(await focused()).toBe('0 0');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.matches('[data-row="1"][data-column="0"]'));
  });

  it('is the same from right to left', async () => {
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('[data-row="0"][data-column="0"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => document.activeElement?.matches('[data-row="0"][data-column="1"]'));
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.matches('[data-row="0"][data-column="40"]'));
    expect(await inGrid('*')).toBeLessThan(3_500);
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'control-forty-ar.png');
    expect(complaints).toEqual([]);
  });
});
