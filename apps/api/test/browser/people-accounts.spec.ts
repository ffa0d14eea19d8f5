import { DrillRig, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aPerson, grant, PASSWORD, placed } from '../people/a-person.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { button, shot } from './people-pages.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');

let rig: DrillRig;
let browser: Browser;
let drill: PlayedDrill;
const complaints: string[] = [];

beforeAll(async () => {
  rig = await DrillRig.start((way) => startServer({ ...way, web: WEB }));
  browser = await aBrowser();
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] }, { title: 'Exercise North' })
    .withTeam({ id: 'eg', name: 'Egypt CIRT' })
    .prepared();
  await rig.organiser.asks('put', '/api/v1/community', { name: 'Cyber drills of the region' });
  const watching = placed({ role: 'observer', drill: drill.id });
  await aPerson(rig.organiser, 'Ines', grant('administrator'));
  for (const name of ['Lina', 'Amina', 'Zola']) await aPerson(rig.organiser, name, watching);
  const leading = placed({ role: 'team', drill: drill.id, team: 'eg', seat: 'lead' });
  await aPerson(rig.organiser, 'Omar', watching, leading);
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

/** Somebody asks for a page, and signs in first. */
async function asks(path: string, name: string, password = PASSWORD): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  const page = await aPage(context, complaints);
  page.setDefaultTimeout(25_000);
  await page.goto(`${rig.server.url}${path}`);
  await page.waitForURL(/sign-in/);
  await page.getByLabel('E-mail address').fill(`${name}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await button(page, 'Sign in with password').click();
  return page;
}

describe('somebody who signs in', () => {
  it.each([
    ['/account', '/account'],
    // Two places, one page each: the one that shows it is taken.
    ['/observe', '/observe'],
    ['/console', '/console'],
    ['/review/DRILL/plan', '/review/DRILL/plan'],
    // Nothing of theirs is there: they are at home.
    ['/control/DRILL/cards', '/home'],
    ['/sign-in?to=https://example.org/', '/home'],
    ['/sign-in?to=//example.org/', '/home'],
  ])('having asked for %s, is brought to %s', async (path, there) => {
    const page = await asks(path.replace('DRILL', drill.id), 'omar');
    await page.waitForURL(rig.server.url + there.replace('DRILL', drill.id));
    await page.context().close();
  });
});

describe('an account', () => {
  let lina: Page;
  let admin: Page;
  const listed = (name: string) => admin.getByRole('listitem').filter({ hasText: new RegExp(`^${name}`) });
  async function narrow(page: Page, name: string): Promise<void> {
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsByAxe(page)).toEqual([]);
      await shot(page, `${name}-${width}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }

  it('gets another address from its person, who proves it', async () => {
    lina = await asks('/account', 'lina');
    await button(lina, 'Change the address').click();
    const dialog = lina.getByRole('dialog');
    await dialog.getByLabel('E-mail address').fill('omar@example.org');
    await dialog.getByLabel('Your password now').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Change the address' }).click();
    await dialog.getByRole('alert').getByText('Somebody has an account with this address.').waitFor();
    expect(await faultsByAxe(lina)).toEqual([]);
    await dialog.getByLabel('E-mail address').fill('lina.haddad@example.org');
    await dialog.getByRole('button', { name: 'Change the address' }).click();
    await dialog.waitFor({ state: 'detached' });
    await lina.getByRole('region', { name: 'E-mail address' }).getByText('lina.haddad@example.org').waitFor();
    await lina.getByText('The address was changed').waitFor();
  });

  it('is given its nation and organisation by an administrator', async () => {
    admin = await asks('/people/community', 'ines');
    await admin.waitForURL(/community/);
    await admin.getByRole('heading', { name: /Who belongs where: .*Cyber drills of the region/ }).waitFor();
    const places: readonly (readonly [string, string, string])[] = [
      ['Lina', 'eg', 'EG-FinCIRT'],
      ['Omar', 'EG', 'EG-CERT'],
      ['Amina', 'KE', ''],
    ];
    for (const [name, nation, organisation] of places) {
      await listed(name).getByRole('button', { name: 'Change' }).click();
      await admin
        .getByRole('dialog')
        .getByLabel('Nation')
        .fill(nation === 'KE' ? 'K' : nation);
      await admin.getByRole('dialog').getByLabel('Organisation').fill(organisation);
      if (nation === 'KE') {
        await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
        await admin.getByRole('alert').getByText('A nation code has two letters').waitFor();
        expect(await faultsByAxe(admin)).toEqual([]);
        await shot(admin, 'membership-faults-en');
        await admin.getByRole('dialog').getByLabel('Nation').fill(nation);
      }
      await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await admin.getByRole('dialog').waitFor({ state: 'detached' });
    }
    const egypt = admin.getByRole('region', { name: /Egypt/ });
    await egypt.getByText('2 people').waitFor();
    await egypt.getByRole('heading', { name: 'EG-FinCIRT' }).waitFor();
    // Somebody may belong to several.
    await egypt.getByRole('listitem').filter({ hasText: 'Lina' }).getByRole('button', { name: 'Change' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Add another' }).click();
    await admin.getByRole('dialog').getByLabel('Nation').last().fill('KE');
    await shot(admin, 'membership-en');
    await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await admin.getByRole('region', { name: /Kenya/ }).getByText('2 people').waitFor();
    await narrow(admin, 'community-en');
    await admin.getByLabel(/Find a name/).fill('fincirt');
    await admin.getByRole('region', { name: /Kenya/ }).getByText('1 person').waitFor();
    await admin.getByLabel(/Find a name/).fill('nobody at all');
    await admin.getByText('Nobody is found').waitFor();
    await admin.getByLabel(/Find a name/).fill('');
    await button(admin, 'العربية').click();
    await admin.getByRole('heading', { name: /مصر/ }).waitFor();
    await narrow(admin, 'community-ar');
    await button(admin, 'English').click();
    await lina.reload();
    await lina.getByText(/You belong to/).waitFor();
  });

  it('is deleted by its person, who types the address, or by an administrator', async () => {
    await button(lina, 'Delete the account').click();
    const dialog = lina.getByRole('dialog');
    await dialog.getByLabel('E-mail address').fill('lina@example.org');
    await dialog.getByLabel('Your password now').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Delete the account' }).click();
    await dialog.getByRole('alert').getByText('Type the address of your account.').waitFor();
    expect(await faultsByAxe(lina)).toEqual([]);
    await shot(lina, 'delete-en');
    await lina.setViewportSize({ width: 360, height: 800 });
    await shot(lina, 'delete-en-360');
    await dialog.getByLabel('E-mail address').fill('lina.haddad@example.org');
    await dialog.getByRole('button', { name: 'Delete the account' }).click();
    await lina.waitForURL(/sign-in/);
    await lina.getByLabel('E-mail address').fill('lina.haddad@example.org');
    await lina.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await button(lina, 'Sign in with password').click();
    await lina.getByRole('alert').getByText('The address or the password is not right.').waitFor();

    await admin.getByRole('link', { name: /Back to the people/ }).click();
    const accounts = admin.getByRole('region', { name: 'Accounts' });
    await accounts.getByText('zola@example.org').waitFor();
    expect(await accounts.getByText('lina').count()).toBe(0);
    await admin.getByText('An account was deleted').waitFor();
    await admin
      .getByText(/somebody whose account was deleted/)
      .first()
      .waitFor();
    const zola = accounts.getByRole('listitem').filter({ hasText: 'Zola' });
    await zola.getByRole('button', { name: 'Delete account' }).click();
    await admin
      .getByRole('dialog')
      .getByText(/is deleted for good/)
      .waitFor();
    expect(await faultsByAxe(admin)).toEqual([]);
    await admin.getByRole('dialog').getByRole('button', { name: 'Delete account' }).click();
    await zola.waitFor({ state: 'detached' });
    await shot(admin, 'accounts-en');
    expect(complaints).toEqual([]);
  });
});
