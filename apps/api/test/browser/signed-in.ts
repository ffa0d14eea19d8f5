import type { Browser, Page } from 'playwright-core';
import { aPage } from './a-browser.js';

/** Somebody signs in with a code, in a browser of their own. */
export async function signedIn(browser: Browser, url: string, code: string, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  const page = await aPage(context, complaints);
  await page.goto(url);
  await page.getByRole('textbox').first().fill(code);
  await page.locator('form button').first().click();
  await page.waitForURL((to) => !to.pathname.includes('sign-in'));
  return page;
}
