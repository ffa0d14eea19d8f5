import { DrillRig } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { PASTED, button, cell, dialog, draftOf, fill, isCalled, saved, titles, view } from './studio-page.js';
import { twoAuthors, type Kept } from './two-authors.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');

let rig: DrillRig;
let browser: Browser;
let amal: Page;
const complaints: string[] = [];

async function anAuthor(): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  const page = await aPage(context, complaints);
  await page.goto(rig.server.url);
  await page.getByLabel('Your code').fill(rig.server.organiserCode);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Drills' }).waitFor();
  return page;
}

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  browser = await aBrowser();
  amal = await anAuthor();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

const kept = async (): Promise<Kept> =>
  (await rig.organiser.asks('get', `/api/v1/studio/drafts/${draftOf(amal)}`)).body as Kept;

describe('an author', () => {
  it('comes to the Studio from the list of drills, and begins a scenario from nothing', async () => {
    await amal.getByRole('link', { name: 'Write scenarios in the Studio' }).click();
    await amal.getByText('Nothing is being written').waitFor();
    await button(amal, 'New scenario').click();
    await button(amal, 'Begin').click();
    await dialog(amal).getByRole('alert').getByText('Give it a title.').waitFor();
    expect(await amal.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await dialog(amal).getByLabel('Title').fill('Harbour lights');
    await button(amal, 'Begin').click();
    await amal.getByRole('heading', { name: 'Harbour lights' }).waitFor();
    await amal.getByText('There is no inject yet').waitFor();
    await isCalled(amal, 'Amal');
  });

  it('pastes rows of a spreadsheet: the broken ones say why, and none is taken before it is decided', async () => {
    await button(amal, 'Paste rows').click();
    await dialog(amal).getByLabel('Rows').fill(PASTED);
    await dialog(amal).getByText('3 rows are right, 2 are broken.').waitFor();
    for (const why of ['Its time cannot be read', 'It has no title.', 'There is no such channel'])
      await dialog(amal).getByText(why).waitFor();
    expect(await titles(amal)).toEqual([]);
    await pictureOf(amal, 'studio-paste.png');
    expect(await faultsByAxe(amal)).toEqual([]);
    await button(amal, 'Add only the 3 rows that are right').click();
    await amal.getByRole('rowheader', { name: 'The minister asks' }).waitFor();
    expect(await titles(amal)).toEqual(['A call from the port', 'News of the outage', 'The minister asks']);
  });

  it('takes the pasted rows back with Ctrl-Z, and brings them again', async () => {
    await amal.locator('body').press('Control+z');
    await amal.getByText('Taken back: the pasted rows').waitFor();
    expect(await titles(amal)).toEqual([]);
    await amal.locator('body').press('Control+Shift+z');
    await amal.getByRole('rowheader', { name: 'The minister asks' }).waitFor();
    await saved(amal);
    expect((await kept()).document.scenario.injects).toHaveLength(3);
  });

  it('adds and edits rows by keyboard alone', async () => {
    await cell(amal, 2, 'number').focus();
    for (const [title, time] of [
      ['The neighbour warns', '0:50'],
      ['A leak is claimed', '1:10'],
    ] as const) {
      await amal.keyboard.press('Home');
      await amal.waitForTimeout(100);
      await amal.keyboard.press('n');
      await amal.getByRole('rowheader', { name: 'New inject' }).waitFor();
      await amal.waitForTimeout(150);
      await amal.keyboard.press('F2');
      await amal.keyboard.type(title);
      await amal.keyboard.press('Enter');
      await amal.getByRole('rowheader', { name: title }).waitFor();
      const row = (await titles(amal)).indexOf(title);
      await cell(amal, row, 'time').focus();
      await amal.keyboard.press('Enter');
      await amal.keyboard.type('tomorrow');
      await amal.keyboard.press('Enter');
      await amal.getByRole('alert').getByText('Write drill time as').waitFor();
      await amal.keyboard.press('Escape');
      await amal.keyboard.press('F2');
      await amal.keyboard.type(time);
      await amal.keyboard.press('Enter');
      await amal.getByText(`T+0${time}:00`).waitFor();
    }
    expect(await titles(amal)).toHaveLength(5);
    await cell(amal, 0, 'channel').focus();
    await amal.keyboard.press('Enter');
    await amal.getByRole('combobox', { name: /Channel of/ }).selectOption('ticket');
    await amal.keyboard.press('Enter');
    await saved(amal);
    expect((await kept()).document.scenario.injects[0]).toMatchObject({
      channel: 'ticket',
      trigger: { at: 'T+00:05:00' },
    });
  });

  it('filters and sorts, and finds the way with the arrow keys', async () => {
    await fill(amal, 'Filter injects', 'minister');
    await amal.getByText('1 inject of 5').waitFor();
    expect(await titles(amal)).toEqual(['The minister asks']);
    await fill(amal, 'Filter injects', '');
    await button(amal, 'Title').click();
    expect((await titles(amal))[0]).toBe('A call from the port');
    await button(amal, 'Title').click();
    expect((await titles(amal))[0]).toBe('The neighbour warns');
    await button(amal, 'No.').click();
    await cell(amal, 0, 'number').focus();
    await amal.keyboard.press('ArrowDown');
    await amal.keyboard.press('ArrowRight');
    expect(await amal.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('1:1');
  });

  it('says what the exercise is for, and sees what covers it', async () => {
    await view(amal, 'Objectives');
    await button(amal, 'Add need').click();
    await fill(amal, 'Need 1, English', 'Ports depend on early warning.');
    await button(amal, 'Add objective').click();
    await fill(amal, 'Objective 1, English', 'Warn in time');
    await fill(amal, 'Capability target 1, English', 'Warned within 30 minutes');
    await fill(amal, 'Critical task 1, English', 'Tell the port');
    await amal.getByLabel('Rows').selectOption('tasks');
    await amal.locator('[data-cell="0:0"]').focus();
    await amal.keyboard.press(' ');
    await amal.getByRole('gridcell', { name: 'covered', exact: true }).waitFor();
    await saved(amal);
    expect((await kept()).document.scenario.injects[0]).toMatchObject({ tasks: ['task-1'] });
  });

  it('writes an inject with a preview, a form and a rule, until the checks find nothing', async () => {
    await view(amal, 'MSEL');
    await amal.getByRole('rowheader', { name: 'A call from the port' }).dblclick();
    await amal.keyboard.press('Escape');
    await button(amal, /^Open/).click();
    await fill(amal, 'Text, English', 'The cranes stand **still**.');
    await amal.getByRole('complementary').getByText('still', { exact: true }).waitFor();
    await amal.getByLabel('Kind of field').selectOption('acknowledge');
    await button(amal, 'Add field').click();
    await fill(amal, 'Question, English', 'We have understood');
    await button(amal, 'Add rule').click();
    await fill(amal, 'What it looks for, English', 'It was understood');
    await fill(amal, 'Deadline', 'later');
    await amal.getByText('Write a span such as').waitFor();
    await fill(amal, 'Deadline', '15m');
    for (const body of [undefined, undefined, 'They warn us.', 'Somebody claims a leak.']) {
      await amal.getByRole('link', { name: 'Next inject' }).click();
      if (body !== undefined) await fill(amal, 'Text, English', body);
    }
    await view(amal, 'Scenario');
    await fill(amal, 'Summary, English', 'A port stands still for a day.');
    await saved(amal);
    await button(amal, /^No faults/).waitFor();
    const [first] = (await kept()).document.scenario.injects;
    expect(first).toMatchObject({ limit: '15m', form: [{ kind: 'acknowledge' }], rules: [{ kind: 'acknowledged' }] });
  });

  it('is led from a check to the field that it concerns', async () => {
    await view(amal, 'MSEL');
    await button(amal, 'Add inject').click();
    await saved(amal);
    await button(amal, /^\d+ faults?,/).click();
    await dialog(amal).getByRole('button', { name: /Text/ }).first().click();
    await amal.getByRole('heading', { name: 'When and to whom' }).waitFor();
    await amal.getByText('Fault:').first().waitFor();
    await amal.locator('body').press('Control+z');
    await amal.getByText('There is no such inject').waitFor();
    await view(amal, 'MSEL');
    await saved(amal);
    await button(amal, /^No faults/).waitFor();
  });

  it('moves injects on the timeline: by keys, by a field, with a ripple', async () => {
    await view(amal, 'Timeline');
    const item = (title: string) => amal.getByRole('button', { name: new RegExp(title) });
    await item('News of the outage').focus();
    await amal.keyboard.press('ArrowRight');
    await amal.keyboard.press('Shift+ArrowRight');
    await amal.getByText(/is now at .*T\+00:26:00/).waitFor();
    await amal.getByLabel('Ripple: move everything after it too').check();
    await fill(amal, 'Move to', 'T+00:30:00');
    await button(amal, 'Move').click();
    await item('News of the outage').getByText('T+00:30:00').waitFor();
    await saved(amal);
    const times = (await kept()).document.scenario.injects.map(({ trigger }) => (trigger as { at: string }).at);
    expect(times).toEqual(['T+00:05:00', 'T+00:30:00', 'T+00:44:00', 'T+00:54:00', 'T+01:14:00']);
  });

  it('drags an inject, and takes the drag back', async () => {
    const item = amal.getByRole('button', { name: /A call from the port/ });
    const box = await item.boundingBox();
    if (!box) throw new Error('the inject is not on the page');
    await amal.getByLabel('Ripple: move everything after it too').uncheck();
    await amal.mouse.move(box.x + 20, box.y + 20);
    await amal.mouse.down();
    await amal.mouse.move(box.x + 60, box.y + 20, { steps: 4 });
    await amal.mouse.move(box.x + 100, box.y + 20, { steps: 4 });
    await amal.mouse.up();
    await item.getByText('T+00:15:00').waitFor();
    await button(amal, 'Undo').click();
    await item.getByText('T+00:05:00').waitFor();
    await saved(amal);
  });

  it('changes the YAML and finds the change everywhere; what cannot be read says its line and is kept', async () => {
    await view(amal, 'YAML');
    const box = amal.getByLabel('Text of scenario.yaml');
    const text = await box.inputValue();
    await box.fill(text.replace('A leak is claimed', 'A leak: is [claimed'));
    await button(amal, 'Save this text').click();
    await amal
      .getByRole('alert')
      .getByText(/Line \d+:/)
      .waitFor();
    expect(await box.inputValue()).toContain('A leak: is [claimed');
    await box.fill(text.replace('A leak is claimed', 'A leak is proven'));
    await button(amal, 'Save this text').click();
    await amal.getByRole('status').getByText('Saved', { exact: true }).last().waitFor();
    await view(amal, 'MSEL');
    await amal.getByRole('rowheader', { name: 'A leak is proven' }).waitFor();
  });
});

twoAuthors(() => amal, { anAuthor, kept, complaints });
