import { expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { faultsByAxe } from './axe.js';
import { PICTURES } from './pictures.js';

/** A report comes out of the printer marked on every page, with nothing to press on it. */
export async function printsMarked(page: Page): Promise<void> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const file = resolve(PICTURES, 'review-print-ar.pdf');
  writeFileSync(file, pdf);
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(4);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('article').evaluate((sheet) => getComputedStyle(sheet).getPropertyValue('page'))).toBe(
    'tlp-amber-strict',
  );
  expect(await faultsByAxe(page)).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (text.status === 0) {
    for (const sheet of text.stdout.split('\f').slice(0, pages))
      expect(sheet.match(/TLP:AMBER\+STRICT/g)?.length).toBe(2);
    expect(text.stdout).not.toContain('\u2068');
  }
  spawnSync('pdftoppm', ['-r', '70', '-png', file, resolve(PICTURES, 'review-print-ar')]);
}
