import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** One process for all pages, as the package would have it, lets every context see the others' cookies. */
const UNWANTED = new Set(['--single-process', '--no-zygote', '--incognito']);

/** A real Chromium, from npm, that needs nothing of the machine. */
export async function aBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !UNWANTED.has(arg)), '--disable-background-networking'],
    headless: true,
  });
}

/** What a page complained of: errors of its scripts, and everything that its policy refused. */
export async function aPage(context: BrowserContext, complaints: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      complaints.push(message.text());
  });
  return page;
}
