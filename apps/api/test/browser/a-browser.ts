import chromium from '@sparticuz/chromium';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium as driver, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** One process for all pages, as the package would have it, lets every context see the others' cookies. */
const UNWANTED = new Set(['--single-process', '--no-zygote', '--incognito']);
chromium.setGraphicsMode = false;

const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache', import.meta.url));
const UNPACK = `import chromium from '@sparticuz/chromium';
chromium.setGraphicsMode = false;
await chromium.executablePath();`;

/** The package unpacks in place: a spec that begins a moment after another one would start half a program. */
async function unpacked(): Promise<string> {
  const folder = join(CACHE, 'chromium');
  if (!existsSync(folder)) {
    await mkdir(CACHE, { recursive: true });
    const draft = await mkdtemp(join(CACHE, 'chromium-'));
    const env = { ...process.env, TMPDIR: draft };
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], { env, cwd: CACHE });
    // Whoever comes second finds it done.
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  }
  return join(folder, 'chromium');
}

/** It crashes now and then before it has opened its door, which says nothing about the page that is to be tried. */
const TRIES = 3;

/** A real Chromium, from npm, that needs nothing of the machine. */
export async function aBrowser(): Promise<Browser> {
  const args = [...chromium.args.filter((arg) => !UNWANTED.has(arg)), '--disable-background-networking'];
  const executablePath = await unpacked();
  for (let left = TRIES - 1; ; left--)
    try {
      return await driver.launch({ executablePath, args, headless: true });
    } catch (error) {
      if (left === 0) throw error;
    }
}

/** What has not come by then does not come, on a loaded machine either; what was waited for is said before the spec ends. */
const PATIENCE = 25_000;

/** What a page complained of: errors of its scripts, and everything that its policy refused. */
export async function aPage(context: BrowserContext, complaints: string[]): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      complaints.push(message.text());
  });
  return page;
}
