import { DrillRig, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { button } from './people-pages.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');

let rig: DrillRig;
let browser: Browser;
let page: Page;
let drill: PlayedDrill;
let receiver: Server;
let url = '';
/** What the receiver answers next; when none is left, that it has it. */
const answers: number[] = [];
const complaints: string[] = [];
const shot = (name: string): Promise<void> => pictureOf(page, `webhooks-${name}.png`, { fullPage: true });

beforeAll(async () => {
  receiver = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(answers.shift() ?? 204).end());
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/muster`;
  rig = await DrillRig.start((way) => startServer({ ...way, web: WEB }), { WEBHOOK_LOOPBACK: 'yes' });
  const injects = [{ id: 'first', trigger: { at: 'T+00:30' }, ...WORD }];
  drill = await rig.drill({ injects }, { title: 'Exercise North', endsItself: false }).withTeams(2).prepared();
  browser = await aBrowser();
  page = await aPage(await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } }), complaints);
  page.setDefaultTimeout(25_000);
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
  receiver.close();
});

const sheet = () => page.getByRole('article', { name: url });
/** The page looks again when it is loaded. */
async function sees(text: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await page.reload();
    await page.getByRole('heading', { name: /Webhooks/ }).waitFor();
    await page.getByText('Latest deliveries').first().waitFor();
    if ((await sheet().getByText(text).count()) > 0) return;
  }
  throw new Error(`never seen: ${text}`);
}

describe('webhooks in the browser', () => {
  it('are asked for before signing in, and shown after it', async () => {
    await page.goto(`${rig.server.url}/control/${drill.id}/webhooks`);
    await page.waitForURL(/sign-in/);
    await page.getByLabel('Your code').fill(rig.server.organiserCode);
    await page.keyboard.press('Enter');
    await page.waitForURL(/webhooks/);
    await page.getByText('Nobody is told yet').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await shot('none-en');
  });

  it('say what is wrong with an address, and with telling nothing', async () => {
    for (const address of ['nonsense', 'https://10.0.0.1/']) {
      await page.getByLabel('Address', { exact: true }).fill(address);
      await button(page, 'Add').click();
      await page.getByRole('alert').getByText('Give an HTTPS address on the public internet').waitFor();
    }
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await button(page, 'Add').click();
    await page.getByRole('alert').getByText('Choose at least one event.').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await shot('faults-en');
  });

  it('are added by keys alone, with a secret that is shown once', async () => {
    await page.getByLabel('StartEx').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Paused').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Address', { exact: true }).fill(url);
    await page.keyboard.press('Enter');
    await page.getByText(/^whsec_/).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await shot('secret-en');
    await button(page, 'I have kept it').click();
    await page.getByText(/whsec_/).waitFor({ state: 'detached' });
    await sheet().getByText('nothing sent yet').waitFor();
    await sheet().getByText('Tells: StartEx, Paused').waitFor();
  });

  it('are tried, and say whether they hear', async () => {
    answers.push(503);
    await sheet().getByRole('button', { name: 'Send a test' }).click();
    await sheet().getByText('given up', { exact: true }).waitFor();
    await sheet().getByText('answered 503').waitFor();
    await sheet().getByText('does not arrive').waitFor();
    await sheet().getByRole('button', { name: 'Send again' }).click();
    await sheet().getByText('arrived', { exact: true }).waitFor();
    await drill.control.starts();
    answers.push(500);
    await rig.passes(1000);
    await drill.control.pauses('for a moment');
    await sees('next try at');
    expect(await faultsByAxe(page)).toEqual([]);
    await shot('waiting-en');
    await rig.passes(1000);
    await sees('arrives');
    await shot('arrived-en');
  });

  it('can be read in Arabic, on a phone, in the dark', async () => {
    answers.push(404);
    await sheet().getByRole('button', { name: 'Send a test' }).click();
    await sheet().getByText('answered 404').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsByAxe(page)).toEqual([]);
    await shot('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await button(page, 'العربية').click();
    await page.getByRole('heading', { name: /روابط الإخطار/ }).waitFor();
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsByAxe(page)).toEqual([]);
      await shot(`ar-${width}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
    await button(page, 'English').click();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('are found from the drill, and are removed after a question', async () => {
    await page.getByRole('link', { name: 'Back to the drill' }).click();
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await sheet().getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByText('Nothing more is sent to').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nobody is told yet').waitFor();
    expect(complaints).toEqual([]);
  });
});
