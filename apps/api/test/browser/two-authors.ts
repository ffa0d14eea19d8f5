import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';
import { button, cell, dialog, fill, isCalled, saved, titles, view } from './studio-page.js';

/** What the server keeps of a draft, as far as it is looked at. */
export interface Kept {
  readonly state: string;
  readonly document: { readonly scenario: { readonly injects: readonly Readonly<Record<string, unknown>>[] } };
}

/** Whom the two meet, and where their draft is kept. */
export interface Company {
  readonly anAuthor: () => Promise<Page>;
  readonly kept: () => Promise<Kept>;
  readonly complaints: string[];
}

/** What two authors do to one draft at the same time, each with a browser of their own; the first has it open. */
export function twoAuthors(first: () => Page, { anAuthor, kept, complaints }: Company): void {
  describe('two authors at once', () => {
    let amal: Page;
    let boris: Page;
    beforeAll(() => void (amal = first()));

    it('see each other, and where the other one is', async () => {
      boris = await anAuthor();
      await boris.goto(amal.url());
      await boris.getByRole('rowheader', { name: 'A leak is proven' }).waitFor();
      await isCalled(boris, 'Boris');
      await button(amal, /Working here:.*Boris/).waitFor();
      await button(boris, /Working here:.*Amal/).waitFor();
    });

    it('get each other’s changes while both write', async () => {
      await cell(boris, 1, 'from').dblclick();
      await boris.keyboard.type('Evening Post');
      await boris.keyboard.press('Enter');
      await amal.getByText('Evening Post').waitFor();
      await cell(amal, 2, 'from').dblclick();
      await amal.keyboard.type('Office of the minister');
      await amal.keyboard.press('Enter');
      await boris.getByText('Office of the minister').waitFor();
    });

    it('are told of a conflict, with both versions and whose; nothing is overwritten', async () => {
      await amal.context().setOffline(true);
      await cell(amal, 4, 'title').dblclick();
      await amal.keyboard.type('The leak, as Amal sees it');
      await amal.keyboard.press('Enter');
      await amal.getByText('No connection: kept in this browser').waitFor();
      await cell(boris, 4, 'title').dblclick();
      await boris.keyboard.type('The leak, as Boris sees it');
      await boris.keyboard.press('Enter');
      await saved(boris);
      await amal.context().setOffline(false);
      const clash = amal.getByRole('alert').filter({ hasText: 'meets another author' });
      await clash.waitFor();
      await clash.getByText('The leak, as Boris sees it').waitFor();
      await clash.getByText('The leak, as Amal sees it').waitFor();
      await clash.getByText('Boris', { exact: false }).first().waitFor();
      expect((await kept()).document.scenario.injects[4]).toMatchObject({ title: 'The leak, as Boris sees it' });
      expect(await titles(amal)).toContain('The leak, as Boris sees it');
      await pictureOf(amal, 'studio-conflict.png');
      expect(await faultsByAxe(amal)).toEqual([]);
      await button(amal, 'Use mine').click();
      await saved(amal);
      await boris.getByRole('rowheader', { name: 'The leak, as Amal sees it' }).waitFor();
    });

    it('keep what was typed through a closed page', async () => {
      await amal.context().setOffline(true);
      await cell(amal, 0, 'from').dblclick();
      await amal.keyboard.type('Harbour master');
      await amal.keyboard.press('Enter');
      await amal.getByText('No connection: kept in this browser').waitFor();
      const address = amal.url();
      const context = amal.context();
      await amal.close();
      await context.setOffline(false);
      amal = await aPage(context, complaints);
      await amal.goto(address);
      await amal.getByText('Harbour master').waitFor();
      await saved(amal);
      await boris.getByText('Harbour master').waitFor();
    });

    it('comment, submit, send back, and approve', async () => {
      await view(amal, 'Review');
      await fill(amal, 'Your comment on \u2068On the whole scenario\u2069', 'Ready, I think.');
      await button(amal, 'Send comment').first().click();
      await amal.getByText('Ready, I think.').waitFor();
      await button(amal, 'Submit for approval').click();
      await dialog(amal).getByRole('button', { name: 'Submit for approval' }).click();
      await amal.getByText('nobody can change it until it is sent back').waitFor();
      await boris.getByText('nobody can change it until it is sent back').waitFor();
      await view(boris, 'Review');
      await boris.getByText('Ready, I think.').waitFor();
      await button(boris, 'Send back').click();
      await dialog(boris).getByRole('button', { name: 'Send back' }).click();
      await dialog(boris).getByRole('alert').getByText('Say why.').waitFor();
      await dialog(boris).getByLabel('Why').fill('The title says too much.');
      await dialog(boris).getByRole('button', { name: 'Send back' }).click();
      await amal.getByText('The title says too much.').waitFor();
      await button(amal, 'Submit for approval').click();
      await dialog(amal).getByRole('button', { name: 'Submit for approval' }).click();
      await button(boris, 'Approve and publish').click();
      await dialog(boris).getByRole('button', { name: 'Approve and publish' }).click();
      await boris.getByText(/is in the pack library since/).waitFor();
      expect((await kept()).state).toBe('approved');
    });

    it('read what has changed since a version, in words', async () => {
      await boris.getByRole('button', { name: /What has changed since.*Version 3$/ }).click();
      await boris.getByText(/From version 3 to/).waitFor();
      await boris.getByText('The leak, as Amal sees it').first().waitFor();
      expect(await faultsByAxe(boris)).toEqual([]);
    });

    it('lead from the approved scenario to a new drill with its pack chosen', async () => {
      await boris.getByRole('link', { name: 'Create a drill from this' }).click();
      await boris.getByRole('heading', { name: 'Create a drill' }).waitFor();
      expect(await boris.getByRole('radio', { name: /Harbour lights/ }).isChecked()).toBe(true);
      expect(complaints).toEqual([]);
    });
  });
}
