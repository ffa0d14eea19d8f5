import { WIRE } from '#libs/contracts';
import { DrillRig, LiveConsole, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const SUBJECT = 'A letter to keep';
const pack = { injects: [{ id: 'letter', trigger: { at: 'T+00:00' }, subject: SUBJECT, ...WORD }] };

let rig: DrillRig;
let drill: PlayedDrill;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  drill = await rig.drill(pack).withTeams(2).started();
  browser = await aBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

const word = (page: Page) => page.locator('#field-word');
const answers = async () =>
  (await drill.journal()).flatMap(({ event }) => (event.type === 'response-submitted' ? [event.answer] : []));

async function sitsDown(context: BrowserContext, team: string): Promise<Page> {
  const page = await aPage(context, complaints);
  await page.goto(rig.server.url);
  await page.locator('#code').fill(drill.team(team).code);
  await page.locator('form button').first().click();
  await page.getByRole('link', { name: SUBJECT }).click();
  await word(page).waitFor();
  return page;
}

describe('a console without its server', () => {
  let context: BrowserContext;
  let page: Page;

  it('can be loaded anew: with what came in, what was typed, and what was sent', async () => {
    context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce' });
    page = await sitsDown(context, 'blue');
    await page.waitForFunction(async () => {
      const loaded = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'));
      const shell = await caches.open('muster-shell-1');
      const found = await Promise.all(loaded.map(({ name }) => shell.match(name, { ignoreVary: true })));
      return found.length > 0 && found.every(Boolean) && navigator.serviceWorker.controller !== null;
    });
    await word(page).fill('typed before');
    await page.getByText('Draft shared with your team').waitFor();
    await context.setOffline(true);
    await page.getByText('No connection: trying again').waitFor();
    await word(page).fill('typed without a link');
    const loaded = await page.reload();
    expect(loaded?.fromServiceWorker()).toBe(true);
    await page.getByText('No connection: trying again').waitFor();
    await page.getByRole('heading', { name: SUBJECT }).waitFor();
    expect(await word(page).inputValue()).toBe('typed without a link');
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'console-without-server.png', { fullPage: true });
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByText('Kept here: will be sent').waitFor();
    await page.reload();
    await page.getByText('Kept here: will be sent').waitFor();
    expect(await answers()).toEqual([]);
  });

  it('delivers it once on return', async () => {
    await context.setOffline(false);
    await page.getByText(/Delivered \d\d:\d\d/).waitFor();
    expect(await answers()).toEqual([{ word: 'typed without a link' }]);
  });

  it('keeps nothing that the API said for whoever comes next, and nothing of the drill after signing out', async () => {
    const cached = await page.evaluate(async () =>
      (await (await caches.open('muster-shell-1')).keys()).map(({ url }) => url),
    );
    expect(cached.filter((url) => !/\/$|\/assets\/|favicon/.test(new URL(url).pathname))).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('#code').waitFor();
    const kept = await page.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open('muster', 1);
          opening.onsuccess = () => {
            const count = opening.result.transaction('lines').objectStore('lines').count();
            count.onsuccess = () => done(count.result);
          };
        }),
    );
    expect(kept).toBe(0);
    await context.close();
  });
});

describe('the pages without scripts', () => {
  it('are enough to play: signed in, read, answered, in a browser that runs none', async () => {
    const context = await browser.newContext({ locale: 'en', javaScriptEnabled: false });
    const page = await aPage(context, complaints);
    await page.goto(`${rig.server.url}/plain`);
    await page.getByLabel('Your team’s code').fill(drill.team('green').code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: SUBJECT }).click();
    await page.getByLabel('The word').fill('without scripts');
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByText('The server has your answer since').waitFor();
    expect((await answers()).at(-1)).toEqual({ word: 'without scripts' });
    await pictureOf(page, 'plain-en.png');
    await context.close();
  });

  it('have nothing that axe could find, in either direction, in light and dark', async () => {
    const context = await browser.newContext({ locale: 'ar', viewport: { width: 360, height: 700 } });
    const page = await aPage(context, complaints);
    await page.goto(`${rig.server.url}/plain`);
    expect(await faultsByAxe(page)).toEqual([]);
    await page.locator('#code').fill(drill.team('green').code);
    await page.locator('main button').click();
    await page.getByRole('link', { name: SUBJECT }).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await page.getByRole('link', { name: SUBJECT }).click();
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'plain-ar-360.png', { fullPage: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${rig.server.url}/plain/messages`);
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'plain-dark-ar.png', { fullPage: true });
    await context.close();
  });
});

describe('a page that is older than its server', () => {
  it('is told so over HTTP and over the socket, and nothing that it asks for is done', async () => {
    const { http } = drill.team('green');
    const old = { 'muster-wire': 'muster/0' };
    const asked = await http.asks('post', `${drill.path}/injects/letter/answers`, { answer: { word: 'old' } }, old);
    expect(asked).toMatchObject({
      status: 426,
      body: { code: 'outdated-page' },
      headers: { 'muster-wire': WIRE },
    });
    expect(await answers()).toHaveLength(2);
    const place = { url: http.url, token: http.token ?? '', drill: drill.id, wire: 'muster/0' };
    expect(await LiveConsole.knock(place)).toMatchObject({ status: 426, code: 'outdated-page' });
    const none = await http.asks('get', '/api/v1/sessions/current');
    expect(none).toMatchObject({ status: 200, headers: { 'muster-wire': WIRE } });
  });

  it('says so, keeps what was typed, and has it after loading anew', async () => {
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' });
    const page = await sitsDown(context, 'green');
    await word(page).fill('typed on the old page');
    await context.route('**/api/v1/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'muster-wire': 'muster/9' } });
    });
    await page.getByRole('link', { name: 'Messages' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Muster has been renewed' });
    await notice.waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await pictureOf(page, 'console-stale.png');
    await context.unroute('**/api/v1/**');
    await notice.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.getByRole('link', { name: SUBJECT }).click();
    expect(await word(page).inputValue()).toBe('typed on the old page');
    expect(await notice.count()).toBe(0);
    await context.close();
  });

  it('of another version altogether is refused at its socket, and says so', async () => {
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' });
    await context.route('**/assets/*.js', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(WIRE, 'muster/0');
      await route.fulfill({ body, contentType: 'text/javascript' });
    });
    const page = await aPage(context, complaints);
    await page.goto(rig.server.url);
    await page.getByText('Muster has been renewed').first().waitFor();
    await context.close();
    expect(complaints).toEqual([]);
  });
});
