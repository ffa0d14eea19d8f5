import type { Locator, Page } from 'playwright-core';
import { pictureOf } from './pictures.js';

export const PASSWORD = 'nine purple lanterns over the bay';

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const shot = (page: Page, name: string): Promise<void> =>
  pictureOf(page, `people-${name}.png`, { fullPage: true });
/** The link that is shown once. */
export const linkOn = async (page: Page): Promise<string> =>
  (await page.getByText(/\/(invited|recover)#/).textContent()) ?? '';

/** Accepts an invitation as somebody new, and hands back the recovery codes. */
export async function makesAnAccount(page: Page, link: string, name: string): Promise<string[]> {
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('heading', { name: 'You are invited' }).waitFor();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@cirt.example`);
  await page.getByLabel('New password').fill(PASSWORD);
  await button(page, 'Make the account and accept').click();
  await page.getByRole('heading', { name: 'Recovery codes' }).waitFor();
  const codes = await page.getByRole('listitem').allTextContents();
  return codes;
}
