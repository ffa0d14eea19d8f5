import type { Page } from 'playwright-core';

const IDLE = `new Promise((idle) => requestIdleCallback(() => idle()))`;
/** What a page asks for next, it asks for when it has dealt with what it got. */
const LOOKS = 3;

/** From now on watches what a page asks for; what it gives waits until nothing is under way and nothing left to do. */
export function whenQuiet(page: Page): () => Promise<void> {
  const underWay = new Set<object>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return async () => {
    for (let looks = 0; looks < LOOKS; looks = underWay.size === 0 ? looks + 1 : 0) await page.evaluate(IDLE);
  };
}
