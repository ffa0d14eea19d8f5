import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

export const PICTURES = resolve(import.meta.dirname, '../../../../test-output/browser');
mkdirSync(PICTURES, { recursive: true });

/** They are for whoever works on a screen and looks at it; where everything is tested at once, nobody does. */
const ARE_WANTED = process.env['MUSTER_PICTURES'] !== 'no';

/** Takes a picture of a page, as `test-output/browser/<file>`. */
export async function pictureOf(page: Page, file: string, { fullPage = false } = {}): Promise<void> {
  if (ARE_WANTED) await page.screenshot({ path: resolve(PICTURES, file), fullPage });
}
