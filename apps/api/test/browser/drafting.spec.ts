import { DrillRig, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');

const pack = {
  injects: [
    {
      id: 'letter',
      trigger: { at: 'T+00:05' },
      subject: 'A strange letter',
      limit: '40m',
      form: [
        { id: 'read', kind: 'acknowledge', label: 'Read', required: false },
        { id: 'what', kind: 'text', label: 'What is it?', maxLength: 400 },
        { id: 'next', kind: 'text', label: 'What do you do next?', maxLength: 400, required: false },
        { id: 'bad', kind: 'indicators', label: 'Bad domains', required: false },
      ],
      rules: [{ id: 'ticked', kind: 'acknowledged', field: 'read', text: 'It was read' }],
    },
  ],
};

let rig: DrillRig;
let drill: PlayedDrill;
let browser: Browser;
const complaints: string[] = [];
const contexts: BrowserContext[] = [];
let amina: Page;
let bilal: Page;

async function sitsDown(name: string, locale: string): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  contexts.push(context);
  const page = await aPage(context, complaints);
  await page.goto(rig.server.url);
  await page.locator('#code').fill(drill.team('blue').code);
  await page.locator('summary').click();
  await page.locator('#name').fill(name);
  expect(await faultsByAxe(page)).toEqual([]);
  await page.locator('form button').first().click();
  await page.getByRole('link', { name: 'A strange letter' }).click();
  await page.getByRole('heading', { name: 'A strange letter' }).waitFor();
  return page;
}

const what = (page: Page) => page.locator('#field-what');
const holds = (page: Page, field: string, text: string) =>
  page.waitForFunction(
    ([id, wanted]) => (document.getElementById(id ?? '') as HTMLInputElement | null)?.value === wanted,
    [`field-${field}`, text],
  );
const picture = (page: Page, name: string) => pictureOf(page, `${name}.png`, { fullPage: true });
const answers = async () =>
  (await drill.journal()).flatMap(({ event }) => (event.type === 'response-submitted' ? [event.answer] : []));

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  drill = await rig.drill(pack).withTeams(2).started();
  await drill.at('T+00:05');
  browser = await aBrowser();
  amina = await sitsDown('Amina', 'en');
  bilal = await sitsDown('Bilal', 'ar');
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

describe('two people of one team who draft together', () => {
  it('see each other’s words as they are written, and who writes them', async () => {
    await what(amina).pressSequentially('A phishing letter');
    await bilal.getByText('Amina').first().waitFor();
    expect(await faultsByAxe(bilal)).toEqual([]);
    await picture(bilal, 'drafting-writes-ar');
    await holds(bilal, 'what', 'A phishing letter');
    await bilal.locator('#field-next').fill('Block the domain');
    await holds(amina, 'next', 'Block the domain');
    await amina.getByText(/Bilal\W is writing …/).waitFor();
    await amina.getByText('Draft shared with your team').waitFor();
  });

  it('lose nothing that both wrote in one field while one had no link', async () => {
    await contexts[1]?.setOffline(true);
    await bilal.getByText('لا اتصال: تُعاد المحاولة').waitFor();
    await what(bilal).fill('رسالة تصيّد من المورِّد');
    await bilal.getByText('المسودة محفوظة في هذا المتصفح').waitFor();
    await what(amina).fill('A phishing letter, sent through the supplier');
    await amina.getByText('Draft shared with your team').waitFor();
    await contexts[1]?.setOffline(false);
    await bilal.getByText('متصل', { exact: true }).waitFor();
    const aside = amina.getByRole('group', { name: /Amina|Bilal/ });
    await aside.waitFor();
    await bilal.getByRole('group', { name: /Amina/ }).waitFor();
    expect(await aside.textContent()).toContain('A phishing letter, sent through the supplier');
    expect(await what(amina).inputValue()).toBe('رسالة تصيّد من المورِّد');
    for (const page of [amina, bilal]) expect(await faultsByAxe(page)).toEqual([]);
    await picture(amina, 'drafting-both-en');
    await picture(bilal, 'drafting-both-ar');
    await amina.getByRole('button', { name: 'Add it below' }).click();
    await holds(bilal, 'what', 'رسالة تصيّد من المورِّد\nA phishing letter, sent through the supplier');
    await bilal.getByRole('group', { name: /Amina/ }).waitFor({ state: 'detached' });
  });

  it('find the draft again after the page was loaded anew', async () => {
    await bilal.reload();
    await holds(bilal, 'next', 'Block the domain');
    const green = drill.team('green').console;
    expect([green.drafts, JSON.stringify(green.lines)]).toEqual([[], expect.not.stringContaining('phishing')]);
  });

  it('send it once for all, and both begin anew from what was sent', async () => {
    await amina.getByRole('button', { name: 'Send answer' }).click();
    await bilal.getByText(/سُلِّم \d\d:\d\d/).waitFor();
    expect(await answers()).toMatchObject([{ next: 'Block the domain' }]);
    await bilal.getByText('المسودة مشتركة مع فريقكم').waitFor({ state: 'detached' });
    await holds(bilal, 'next', 'Block the domain');
    expect(await amina.getByText('Draft shared with your team').count()).toBe(0);
  });

  it('have nothing refused by the policy, and no fault in a script', () => {
    expect(complaints).toEqual([]);
  });
});
