import type { AccessCodeList } from '#libs/contracts';
import { DrillRig, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { seenOnPaper } from './seen-on-paper.js';
import { signedIn } from './signed-in.js';
import { pictureOf, PICTURES } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const OUTSIDE = 'http://192.168.7.20:3000';

let rig: DrillRig;
let drill: PlayedDrill;
let codes: AccessCodeList;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  rig = await DrillRig.start((way) => startServer({ ...way, web: WEB }));
  const pack = { injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] };
  drill = await rig
    .drill(pack, { title: 'Regional CyberDrill for the Arab States and Africa 2026' })
    .withTeam({ id: 'blue', name: 'Kenya National Computer Incident Response Team', languages: ['en'] })
    .withTeam({ id: 'green', name: 'الفريق الوطني المصري للاستجابة لطوارئ الحاسب', languages: ['ar'] })
    .withTeam({ id: 'red', name: 'CERT-TN', languages: ['fr'] })
    .withTeam({ id: 'gold', name: 'مركز الاستجابة المغربي maCERT', languages: ['ar', 'en'] })
    .prepared();
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'eve', name: 'Eve Achieng' });
  await rig.organiser.posts(`${drill.path}/schedule`, {
    startAt: new Date(rig.clock.now() + 86_400_000).toISOString(),
  });
  codes = (await rig.organiser.asks('get', `${drill.path}/codes`)).body as AccessCodeList;
  browser = await aBrowser();
  page = await signedIn(browser, rig.server.url, rig.server.organiserCode, complaints);
  await page.getByRole('heading', { name: 'Drills' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

const card = (id: string) => page.locator(`[data-card="${id}"]`);
const wanted = (): string[] => [
  ...codes.teams.flatMap(({ code, players }) => [code, players]),
  ...codes.nations.map(({ code }) => code),
  ...codes.evaluators.map(({ code }) => code),
  ...codes.staff.map(({ code }) => code),
  codes.observers ?? '',
];

describe('join cards', () => {
  it('are reached from the preparation, one for each seat of a team, nation, evaluator and role', async () => {
    await page.goto(`${rig.server.url}/control/${drill.id}`);
    await page.getByRole('link', { name: 'Join cards with QR codes, to print' }).click();
    await page.getByRole('heading', { name: /Join cards: .*Regional CyberDrill/ }).waitFor();
    expect(await page.getByRole('article').count()).toBe(17);
    await card('team:blue:lead')
      .getByText(codes.teams[0]?.code ?? '')
      .waitFor();
    await card('evaluator:eve').getByText('Mark the sample answers first').waitFor();
    await page.getByText('17 cards on 5 pages').waitFor();
  });

  it('speak the language of their team, and both where we have none of its languages', async () => {
    expect(await card('team:blue:lead').getAttribute('dir')).toBe('ltr');
    expect(await card('team:blue:lead').getByText('امسح المربع').count()).toBe(0);
    expect(await card('team:green:lead').getAttribute('dir')).toBe('rtl');
    expect(await card('team:green:lead').getByText('Scan the square').count()).toBe(0);
    for (const id of ['team:red:lead', 'team:gold:lead', 'evaluator:eve', 'observer']) {
      await card(id).getByText('Scan the square').waitFor();
      await card(id).getByText('امسح المربع').waitFor();
    }
  });

  it('warn of an address that leads nobody here, and take no broken one', async () => {
    await page.getByText('works on this machine alone').waitFor();
    const address = page.getByLabel('Address on the cards');
    await address.fill('our server');
    await page.getByText('Write an address such as').waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await address.fill(OUTSIDE);
    await card('team:blue:lead').getByText(OUTSIDE, { exact: true }).waitFor();
    expect(await page.getByText('works on this machine alone').count()).toBe(0);
  });

  it.each([
    ['A4', [595, 842]],
    ['Letter', [612, 792]],
  ])('fill pages of %s by fours, and each QR code opens the address with the code behind a #', async (paper, size) => {
    await page.getByLabel(paper).check();
    await page.emulateMedia({ media: 'print' });
    const tooLong = page
      .getByRole('article')
      .evaluateAll((found) =>
        found.flatMap(({ scrollHeight, clientHeight, dataset }) =>
          scrollHeight > clientHeight ? [`${dataset['card']} by ${scrollHeight - clientHeight}`] : [],
        ),
      );
    expect(await tooLong).toEqual([]);
    await page.emulateMedia({ media: null });
    const pages = await seenOnPaper(browser, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    for (const [index, { png }] of pages.entries())
      writeFileSync(resolve(PICTURES, `join-cards-${paper}-${index + 1}.png`), png);
    expect(pages.map((sheet) => sheet.size.map(Math.round))).toEqual(Array.from({ length: 5 }, () => size));
    const read = pages.flatMap(({ codes: found }) => found);
    expect(read).toEqual([...wanted().map((code) => `${OUTSIDE}/join#${code}`), null, null, null]);
  });

  it('can be printed for one team, several times', async () => {
    await page.getByLabel('Whose cards').selectOption({ label: 'CERT-TN' });
    await page.getByLabel('Player').fill('5');
    await page.getByText('6 cards on 2 pages').waitFor();
    expect(await page.getByRole('article').count()).toBe(6);
    await page.getByLabel('Whose cards').selectOption('all');
    await page.getByLabel('Player').fill('1');
  });

  it('are renewed when one is lost: the page shows the new code, the old one lets nobody in', async () => {
    const old = codes.teams[0]?.players ?? '';
    await page.getByRole('button', { name: 'Renew card' }).nth(1).click();
    await page
      .getByRole('dialog')
      .getByText(/Kenya National.* gets another code/)
      .waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await page.getByLabel('Also sign out whoever came in by the old code').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Renew card' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await card('team:blue:player').getByText(old).waitFor({ state: 'detached' });
    expect((await rig.stranger.posts('/api/v1/sessions', { code: old })).status).toBe(401);
  });

  it('look right on every screen, in both languages, and axe finds nothing', async () => {
    const shot = (name: string, fullPage = true) => pictureOf(page, `join-cards-${name}.png`, { fullPage });
    expect(await faultsByAxe(page)).toEqual([]);
    await shot('en-1440');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsByAxe(page)).toEqual([]);
    await shot('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'العربية', exact: true }).click();
    await page.getByRole('heading', { name: /بطاقات الدخول/ }).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    for (const width of [768, 360]) {
      await page.setViewportSize({ width, height: 2400 });
      await shot(`ar-${width}`, false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    expect(complaints).toEqual([]);
  }, 90_000);
});

describe('whoever scans a card', () => {
  const asked: string[] = [];
  let phone: Page;
  beforeAll(async () => {
    const held = await browser.newContext({ locale: 'en', viewport: { width: 360, height: 740 }, hasTouch: true });
    phone = await aPage(held, complaints);
    phone.on('request', (request) => asked.push(`${request.url().split('#')[0]} ${JSON.stringify(request.headers())}`));
  });

  it('is asked for a name only; the code is gone from the address before anything else happens', async () => {
    const code = codes.teams[0]?.code ?? '';
    await phone.goto(`${rig.server.url}/join#${code}`);
    await phone.getByText(`…${code.slice(-4)}`).waitFor();
    expect(phone.url()).toBe(`${rig.server.url}/join`);
    expect(await faultsByAxe(phone)).toEqual([]);
    await pictureOf(phone, 'join-en-360.png');
    await phone.getByLabel('Your name').fill('Wanjiru');
    await phone.getByRole('button', { name: 'Join', exact: true }).tap();
    await phone.waitForURL(/console/);
    await phone.goBack();
    expect(phone.url()).not.toContain(code);
    expect(asked.filter((text) => text.includes(code))).toEqual([]);
  });

  it('and is in already, may go on as before', async () => {
    await phone.goto(`${rig.server.url}/join#${codes.teams[1]?.code}`);
    await phone.getByText('You are signed in on this device already.').waitFor();
    expect(await faultsByAxe(phone)).toEqual([]);
    await phone.getByRole('link', { name: 'Go on as you are' }).tap();
    await phone.waitForURL(/console/);
  });

  it('with a code that lets nobody in is told so beside the code, and may type another', async () => {
    await phone.goto('about:blank');
    await phone.goto(`${rig.server.url}/join#ABCD-EFGH-JKMN-PQRS`);
    await phone.getByRole('button', { name: 'Join', exact: true }).tap();
    await phone.getByRole('alert').getByText('That code does not let anybody in').waitFor();
    await phone.getByText('Was your card renewed?').waitFor();
    expect(await faultsByAxe(phone)).toEqual([]);
    await pictureOf(phone, 'join-wrong-en-360.png');
    await phone.getByLabel('Your code').fill(codes.observers ?? '');
    await phone.getByRole('button', { name: 'Join', exact: true }).tap();
    await phone.waitForURL(/observe/);
  });

  it('finds it in Arabic too, in the dark', async () => {
    await phone.emulateMedia({ colorScheme: 'dark' });
    await phone.getByRole('button', { name: 'العربية', exact: true }).tap();
    await phone.goto(`${rig.server.url}/join`);
    await phone.getByRole('heading', { name: 'انضم إلى التمرين' }).waitFor();
    expect(await faultsByAxe(phone)).toEqual([]);
    await pictureOf(phone, 'join-ar-dark-360.png');
    expect(complaints).toEqual([]);
  });
});

describe('forty teams', () => {
  it('join at once, by two people each, through one address, and nobody is refused', async () => {
    const pack = { injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] };
    const many = await rig.drill(pack).withTeams(1).prepared();
    for (let number = 2; number <= 40; number++) {
      const team = { id: `team-${number}`, name: `Team ${number}`, nation: 'XA', organisation: `o-${number}` };
      const organisation = { organisation: team.organisation, name: team.name, nation: 'XA' };
      await rig.organiser.posts(`${many.path}/organisations`, organisation);
      await rig.organiser.posts(`${many.path}/teams`, team);
    }
    const { body } = await rig.organiser.asks('get', `${many.path}/codes`);
    const cards = (body as AccessCodeList).teams.flatMap(({ code, players }) => [code, players.toLowerCase()]);
    const joined = await Promise.all(
      cards.map((code) => rig.stranger.posts('/api/v1/sessions', { code, name: 'Ada' })),
    );
    expect(joined.map(({ status }) => status)).toEqual(cards.map(() => 200));
    expect(new Set(joined.map(({ body: session }) => (session as { console: string }).console)).size).toBe(80);
  }, 60_000);
});
