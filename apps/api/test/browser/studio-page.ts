import type { Page } from 'playwright-core';

/** Rows of a spreadsheet, two of them broken. */
export const PASTED = [
  'T+\tTitle\tChannel\tFrom\tTo\tText',
  '0:05\tA call from the port\tphone\tPort authority\t\tThe cranes stand still.',
  'soon\tNo such time\temail\t\t\t',
  '0:20\tNews of the outage\tnews\tMorning Ledger\t\t"Ships wait, ""for hours""."',
  '0:25\t\tpigeon\t\t\t',
  '0:40\tThe minister asks\temail\tMinister\trole:national-cirt\tWhat do we say?',
].join('\n');

/** Everything by the name that it has for those who do not see it. */
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const dialog = (page: Page) => page.getByRole('dialog');
export const view = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
export const saved = (page: Page) => page.locator('[data-saving=saved]').waitFor();
export const titles = (page: Page) => page.getByRole('grid').getByRole('rowheader').allInnerTexts();
export const cell = (page: Page, row: number, column: string) =>
  page.locator(`tbody tr [data-column=${column}]`).nth(row);
export const draftOf = (page: Page): string => /studio\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

export const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

/** Says to the co-authors who it is that works at this page. */
export async function isCalled(page: Page, name: string): Promise<void> {
  await button(page, /^(Say who you are|Working here)/).click();
  await dialog(page).getByLabel('What others call you').fill(name);
  await button(page, 'Use this name').click();
  await dialog(page)
    .getByText(/^Others see you as/)
    .waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
}
