import { DrillRig, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { button, linkOn, makesAnAccount, PASSWORD, shot } from './people-pages.js';
import { seenOnPaper } from './seen-on-paper.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');

let rig: DrillRig;
let browser: Browser;
let control: Page;
let drill: PlayedDrill;
const complaints: string[] = [];

/** Somebody with a browser of their own. */
async function somebody(width = 1440): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width, height: 900 }, acceptDownloads: true });
  const page = await aPage(context, complaints);
  return page;
}

beforeAll(async () => {
  rig = await DrillRig.start((way) => startServer({ ...way, web: WEB }));
  browser = await aBrowser();
  control = await somebody();
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] }, { title: 'Exercise North' })
    .withTeam({ id: 'ke', name: 'Kenya CIRT' })
    .withTeam({ id: 'eg', name: 'Egypt CIRT', languages: ['ar'] })
    .prepared();
  await control.goto(rig.server.url);
  await control.getByLabel('Your code').fill(rig.server.organiserCode);
  await control.keyboard.press('Enter');
  await control.getByRole('heading', { name: 'Drills' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

/** Invites somebody into the drill, and hands the link on. */
async function invites(role: string, fields: Readonly<Record<string, string>>, name: string): Promise<string> {
  await control.getByLabel('As what').selectOption(role);
  for (const [label, value] of Object.entries(fields))
    await control.getByLabel(label, { exact: true }).selectOption(value);
  await control.getByLabel('Name').fill(name);
  await button(control, 'Make invitation').click();
  const link = await linkOn(control);
  await button(control, 'I have kept it').click();
  return link;
}

const amina = { codes: [] as string[] };
let nationOne: Page;

describe('the organiser invites two nations', () => {
  it('by links that are shown once and say who may do what', async () => {
    await control.goto(`${rig.server.url}/control/${drill.id}/people`);
    await control.getByRole('heading', { name: /People of the drill/ }).waitFor();
    await control.getByText('Nobody has been invited').waitFor();
    expect(await faultsByAxe(control)).toEqual([]);
    await shot(control, 'drill-empty-en');
    await control.getByLabel('For how many days').fill('0');
    await button(control, 'Make invitation').click();
    await control.getByRole('alert').getByText('Write a number from 1 to 90.').waitFor();
    await control.getByLabel('For how many days').fill('7');
    await control.getByLabel('As what').selectOption('National controller');
    await control.getByLabel('Name').fill('Amina');
    await button(control, 'Make invitation').click();
    await control.getByRole('heading', { name: /Invitation: .*National controller/ }).waitFor();
    expect(await faultsByAxe(control)).toEqual([]);
    await shot(control, 'invitation-made-en');
  });

  it('the first accepts: the token leaves the address, an account is made, recovery codes are shown once', async () => {
    const link = await linkOn(control);
    await button(control, 'I have kept it').click();
    nationOne = await somebody(360);
    await nationOne.goto(link);
    await nationOne.getByText('National controller of').waitFor();
    expect(nationOne.url()).toBe(`${rig.server.url}/invited`);
    expect(await faultsByAxe(nationOne)).toEqual([]);
    await shot(nationOne, 'invited-en-360');
    await button(nationOne, 'Make the account and accept').click();
    await nationOne.getByRole('alert').getByText('Fill in: New password.').waitFor();
    await nationOne.getByLabel('New password').fill('short');
    await nationOne.getByLabel('E-mail address').fill('amina@cirt.example');
    await button(nationOne, 'Make the account and accept').click();
    await nationOne.getByRole('alert').getByText('A password has twelve characters or more.').waitFor();
    expect(await faultsByAxe(nationOne)).toEqual([]);
    amina.codes = await makesAnAccount(nationOne, link, 'Amina');
    expect(amina.codes.length).toBe(10);
    expect(await faultsByAxe(nationOne)).toEqual([]);
    await shot(nationOne, 'recovery-codes-en-360');
    const download = nationOne.waitForEvent('download');
    await button(nationOne, 'Download').click();
    expect((await download).suggestedFilename()).toBe('muster-recovery-codes.txt');
    await button(nationOne, 'I have kept it').click();
    await nationOne.waitForURL(/control/);
  });

  it('and prints the cards of the own team alone; a player joins by the address in its QR code', async () => {
    await nationOne.setViewportSize({ width: 1440, height: 900 });
    await nationOne.goto(`${rig.server.url}/control/${drill.id}/cards`);
    await nationOne.getByRole('heading', { name: /Join cards/ }).waitFor();
    expect(await nationOne.getByText('Kenya CIRT').count()).toBeGreaterThan(0);
    expect(await nationOne.locator('main').getByText('Egypt CIRT').count()).toBe(0);
    const [sheet] = await seenOnPaper(browser, await nationOne.pdf({ preferCSSPageSize: true }));
    const phone = await somebody(360);
    await phone.goto(sheet?.codes[1] ?? '');
    await phone.getByLabel('Your name').fill('Wanjiru');
    await button(phone, 'Join').click();
    await phone.waitForURL(/console/);
  });

  it('the link that was used lets nobody in again, and neither does one that was withdrawn', async () => {
    const stranger = await somebody();
    const link = await invites('team', { Team: 'Egypt CIRT', 'Seat in the team': 'Team lead' }, 'Nobody');
    await control.getByRole('listitem').filter({ hasText: 'Nobody' }).getByRole('button', { name: 'Withdraw' }).click();
    await control.getByText('withdrawn', { exact: true }).waitFor();
    await stranger.goto(link);
    await stranger.getByText('This link cannot be used any more.').waitFor();
    expect(await faultsByAxe(stranger)).toEqual([]);
    await stranger.goto(`${rig.server.url}/invited`);
    await stranger.getByText('Open the link as you got it').waitFor();
  });
});

describe('somebody with two places', () => {
  let omar: Page;

  it('accepts the second with the account that the first made', async () => {
    omar = await somebody();
    const lead = await invites('team', { Team: 'Egypt CIRT', 'Seat in the team': 'Team lead' }, 'Omar');
    await makesAnAccount(omar, lead, 'Omar');
    await button(omar, 'I have kept it').click();
    await omar.waitForURL(/console/);
    const observer = await invites('observer', {}, 'Omar again');
    await omar.goto(observer);
    await omar.getByText('You are signed in as').waitFor();
    expect(await faultsByAxe(omar)).toEqual([]);
    await button(omar, 'Accept').click();
    await omar.waitForURL(/observe/);
  });

  it('finds both at home, and goes from one to the other by keys alone', async () => {
    await button(omar, 'Your places').click();
    await omar.getByRole('heading', { name: /Hello, .*Omar/ }).waitFor();
    expect(await omar.getByRole('button', { name: 'Go there' }).count()).toBe(2);
    expect(await faultsByAxe(omar)).toEqual([]);
    expect(await omar.getByText('Your session has ended').count()).toBe(0);
    await shot(omar, 'home-en');
    await omar.keyboard.press('Control+k');
    await omar.getByRole('dialog').getByRole('combobox').fill('team lead');
    await omar.getByRole('option', { name: /Exercise North.*Team lead/ }).waitFor();
    await omar.keyboard.press('Enter');
    await omar.waitForURL(/console/);
  });

  it('is told when the session was ended elsewhere, keeps the page, signs in again, and is brought back', async () => {
    const elsewhere = await somebody();
    await elsewhere.goto(`${rig.server.url}/sign-in`);
    await elsewhere.getByLabel('E-mail address').fill('OMAR@cirt.example');
    await elsewhere.getByLabel('Password', { exact: true }).fill('not the password at all');
    await button(elsewhere, 'Sign in with password').click();
    await elsewhere.getByRole('alert').getByText('The address or the password is not right.').waitFor();
    expect(await faultsByAxe(elsewhere)).toEqual([]);
    await elsewhere.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await button(elsewhere, 'Sign in with password').click();
    await elsewhere.waitForURL(/home/);
    await elsewhere.getByRole('link', { name: 'Your account' }).click();
    await button(elsewhere, 'Sign out everywhere else').click();
    await omar.getByRole('alert').getByText('Your session has ended').waitFor();
    expect(await faultsByAxe(omar)).toEqual([]);
    await button(omar, 'Sign in again').click();
    await omar.getByLabel('E-mail address').fill('omar@cirt.example');
    await omar.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await button(omar, 'Sign in with password').click();
    await omar.waitForURL(/console/);
    await omar.getByRole('button', { name: 'Your places' }).waitFor();
    await elsewhere.context().close();
  });

  it('looks after the account: name, password, codes, tokens', async () => {
    await omar.goto(`${rig.server.url}/account`);
    await omar.getByLabel('What you are called').fill('Omar Hassan');
    await button(omar, 'Save').click();
    await omar.getByText('Saved.').waitFor();
    await button(omar, 'Make new recovery codes').click();
    await omar.getByRole('dialog').getByLabel('Your password now').fill(PASSWORD);
    expect(await faultsByAxe(omar)).toEqual([]);
    await omar.getByRole('dialog').getByRole('button', { name: 'Make new recovery codes' }).click();
    await omar.getByText('This is shown once, now.').waitFor();
    await button(omar, 'I have kept it').click();
    await button(omar, 'Make a token').click();
    await omar.getByRole('dialog').getByRole('button', { name: 'Make a token' }).click();
    await omar.getByRole('alert').getByText('Choose what the program may do.').waitFor();
    expect(await faultsByAxe(omar)).toEqual([]);
    await omar.getByLabel('What it is for').fill('Nightly export');
    await omar.getByLabel('Read what you may read').check();
    await omar.getByRole('dialog').getByLabel('Your password now').fill(PASSWORD);
    await omar.getByRole('dialog').getByRole('button', { name: 'Make a token' }).click();
    await omar.getByText(/muster_pat_/).waitFor();
    await button(omar, 'I have kept it').click();
    await button(omar, 'Revoke').click();
    await omar.getByText('No program may act as you').waitFor();
    await omar.getByLabel('Your password now').fill(PASSWORD);
    await omar.getByLabel('New password').fill(`${PASSWORD} by night`);
    await button(omar, 'Change password').click();
    await omar.getByText('Saved.').waitFor();
    expect(await faultsByAxe(omar)).toEqual([]);
    await shot(omar, 'account-en');
  });

  it('comes back with a recovery code, once', async () => {
    const lost = await somebody();
    await lost.goto(`${rig.server.url}/sign-in`);
    await lost.getByRole('link', { name: /Lost your password/ }).click();
    // Both pages ask for an address.
    await lost.getByLabel('Recovery code').waitFor();
    await lost.getByLabel('E-mail address').fill('amina@cirt.example');
    await lost.getByLabel('Recovery code').fill(amina.codes[0] ?? '');
    await lost.getByLabel('New password').fill('a wholly other set of words');
    expect(await faultsByAxe(lost)).toEqual([]);
    await button(lost, 'Set password and come in').click();
    await lost.getByRole('alert').getByText('somebody came back to your account').waitFor();
    expect(await faultsByAxe(lost)).toEqual([]);
    await shot(lost, 'home-news-en');
    await button(lost, 'I know').click();
    await lost.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('is told why another service did not bring them in', async () => {
    const sent = await somebody();
    await sent.goto(`${rig.server.url}/sign-in?refused=email-taken`);
    await sent.getByRole('alert').getByText('Somebody has an account with this address.').waitFor();
    await sent.goto(`${rig.server.url}/sign-in?refused=<b>anything</b>`);
    await sent.getByRole('alert').getByText('The other service did not say who you are').waitFor();
    expect(await faultsByAxe(sent)).toEqual([]);
  });
});

describe('a passkey', () => {
  let place: string;
  let owner: Page;
  beforeAll(async () => {
    // Browsers bind passkeys to names, not to numbers.
    place = rig.server.url.replace('127.0.0.1', 'localhost');
    owner = await somebody();
    const device = await owner.context().newCDPSession(owner);
    await device.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
    });
  });

  it('is added to the account, under a name', async () => {
    await owner.goto(`${place}/sign-in`);
    await owner.getByLabel('E-mail address').fill('omar@cirt.example');
    await owner.getByLabel('Password', { exact: true }).fill(`${PASSWORD} by night`);
    await button(owner, 'Sign in with password').click();
    await owner.getByRole('link', { name: 'Your account' }).click();
    await owner.getByText('You have no passkey yet').waitFor();
    await button(owner, 'Add a passkey').click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Add a passkey' }).click();
    await owner.getByRole('alert').getByText('Fill in: What you call it.').waitFor();
    expect(await faultsByAxe(owner)).toEqual([]);
    await owner.getByLabel('What you call it').fill('The laptop at work');
    await owner.getByRole('dialog').getByLabel('Your password now').fill(`${PASSWORD} by night`);
    await owner.getByRole('dialog').getByRole('button', { name: 'Add a passkey' }).click();
    await owner.getByText('The laptop at work').waitFor();
    expect(await faultsByAxe(owner)).toEqual([]);
  });

  it('lets its owner in without a word, until it is removed', async () => {
    await button(owner, 'Sign out').first().click();
    await button(owner, 'Use a passkey').click();
    await owner.getByRole('heading', { name: /Hello, .*Omar Hassan/ }).waitFor();
    await owner.goto(`${place}/account`);
    await owner.getByText('last used').first().waitFor();
    await button(owner, 'Remove').click();
    await owner.getByText('You have no passkey yet').waitFor();
    await owner.goto(`${place}/home`);
    await button(owner, 'Sign out').click();
    await button(owner, 'Use a passkey').click();
    await owner.getByRole('alert').getByText('That passkey was not accepted.').waitFor();
    expect(await faultsByAxe(owner)).toEqual([]);
  });
});

describe('the organiser', () => {
  it('sees who came, and takes a place away: whoever is in it is out at once', async () => {
    const watching = await somebody();
    const link = await invites('observer', {}, 'Zola');
    await makesAnAccount(watching, link, 'Zola');
    await button(watching, 'I have kept it').click();
    await watching.waitForURL(/observe/);
    await control.reload();
    const held = control
      .getByRole('region', { name: 'Who has a place' })
      .getByRole('listitem')
      .filter({ hasText: 'Zola' });
    await held.getByRole('button', { name: 'Take the place away' }).click();
    await control
      .getByRole('dialog')
      .getByText(/no .*Observer.* of this drill any more/)
      .waitFor();
    expect(await faultsByAxe(control)).toEqual([]);
    await control.getByRole('dialog').getByRole('button', { name: 'Take the place away' }).click();
    await held.waitFor({ state: 'detached' });
    await watching.getByRole('alert').getByText('Your session has ended').waitFor();
    await shot(control, 'drill-en');
  });

  it('invites an administrator, who sees accounts and sign-ins and nothing of any drill', async () => {
    await control.goto(`${rig.server.url}/control`);
    await control.getByRole('link', { name: 'People of this installation' }).click();
    await control.getByLabel('Community').fill('Cyber drills of the region');
    await button(control, 'Save').click();
    await control.getByText('Saved.').waitFor();
    await control.getByLabel('What they may do').selectOption('Administrator of this installation');
    await button(control, 'Make invitation').click();
    const link = await linkOn(control);
    expect(await faultsByAxe(control)).toEqual([]);
    const admin = await somebody();
    await admin.goto(link);
    await admin.getByText('You are invited to').waitFor();
    await makesAnAccount(admin, link, 'Ines');
    await button(admin, 'I have kept it').click();
    await admin.getByRole('link', { name: 'People of this installation' }).click();
    await admin.getByRole('heading', { name: 'Accounts' }).waitFor();
    const omar = admin
      .getByRole('region', { name: 'Accounts' })
      .getByRole('listitem')
      .filter({ hasText: 'Omar Hassan' });
    await omar.getByRole('button', { name: 'Grants' }).click();
    await admin.getByRole('dialog').getByLabel('Organiser of drills').check();
    expect(await faultsByAxe(admin)).toEqual([]);
    await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await omar.getByText('Organiser of drills').waitFor();
    await omar.getByRole('button', { name: 'Recovery link' }).click();
    await admin.getByRole('heading', { name: /Recovery link for .*Omar Hassan/ }).waitFor();
    await button(admin, 'I have kept it').click();
    await admin.getByText('No line of this log was changed or removed.').waitFor();
    expect(await admin.locator('main').getByText('Exercise North').count()).toBe(0);
    expect(await faultsByAxe(admin)).toEqual([]);
    await shot(admin, 'installation-en');
    await admin.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsByAxe(admin)).toEqual([]);
    await shot(admin, 'installation-dark');
    await admin.emulateMedia({ colorScheme: 'light' });
    await button(admin, 'العربية').click();
    await admin.getByRole('heading', { name: 'أشخاص هذا النظام' }).waitFor();
    expect(await faultsByAxe(admin)).toEqual([]);
    for (const width of [1440, 768, 360]) {
      await admin.setViewportSize({ width, height: 900 });
      await shot(admin, `installation-ar-${width}`);
      expect(await admin.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    await admin.goto(`${rig.server.url}/account`);
    await admin.getByRole('heading', { name: 'حسابك', exact: true }).waitFor();
    await shot(admin, 'account-ar-360');
    expect(await admin.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await admin.getByRole('button', { name: 'تسجيل الخروج' }).click();
    await admin.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor();
    expect(await faultsByAxe(admin)).toEqual([]);
    await shot(admin, 'sign-in-ar-360');
  }, 60_000);

  it('by grant makes a drill, and directs it', async () => {
    const organiser = await somebody();
    await organiser.goto(`${rig.server.url}/sign-in`);
    await organiser.getByLabel('E-mail address').fill('omar@cirt.example');
    await organiser.getByLabel('Password', { exact: true }).fill(`${PASSWORD} by night`);
    await button(organiser, 'Sign in with password').click();
    await organiser.getByRole('link', { name: 'Create a drill' }).click();
    await organiser.getByRole('radio').first().check();
    await organiser.getByLabel('Title').fill('Exercise South');
    expect(await faultsByAxe(organiser)).toEqual([]);
    await button(organiser, 'Create a drill').click();
    await organiser.getByRole('heading', { name: 'Exercise South' }).waitFor();
    await organiser.getByText('No team yet').waitFor();
    expect(complaints).toEqual([]);
  });
});
