import type { Page } from 'playwright-core';

const MOST_LINES = 40;

/** What is compared of each place: all that it tells, but for the wall clock and for what only the living may press. */
export const CONTROL = [
  '[role=timer]',
  'table[role=grid]',
  'section[aria-labelledby=next]',
  'section[aria-labelledby=log] ol',
];
export const BOARD = [
  '[role=timer]',
  '[aria-label=Phases]',
  'section[aria-labelledby=story] ol',
  '[aria-label="All teams together"]',
];
const INBOX = ['[role=timer]', 'section[aria-labelledby=inbox] ol'];
export const LETTER = [...INBOX, 'article'];
export const SENT = ['[role=timer]', 'section[aria-labelledby=messages]'];

/** Without marks of direction and without empty lines. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
export const textsOf = async (page: Page, selectors: readonly string[]): Promise<string[]> => {
  const texts = await Promise.all(selectors.map((selector) => page.locator(selector).first().innerText()));
  return texts.map((text, index) => {
    // How far down the log is drawn depends on its window: its beginning is compared.
    const most = selectors[index]?.includes('=log]') ? MOST_LINES : Infinity;
    return tidy(text).split('\n').slice(0, most).join('\n');
  });
};
