import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is found is put into words there: the whole of what axe looked at is many times as long as the page. */
const RUN = `axe
  .run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  })
  .then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary),
    ),
  )`;

/** What axe has against a page, by WCAG 2.2 AA: each rule with the elements that break it. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  // Evaluated by the debugger: the page's own policy would not let it in.
  if (!(await page.evaluate(`typeof axe === 'object'`))) await page.evaluate(SOURCE);
  return page.evaluate<string[]>(RUN);
}
