import type { DrillRig, PlayedDrill } from '#libs/testing';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsByAxe } from './axe.js';
import { pictureOf } from './pictures.js';
import { REVIEW_PACK } from './review-pack.js';

/** A drill that is over, and how somebody signs in to it. */
export interface Reviewed {
  readonly rig: DrillRig;
  readonly drill: PlayedDrill;
  readonly signsIn: (code: string) => Promise<Page>;
  readonly complaints: readonly string[];
}

/** What a team sees of a drill that is over: its own, and nothing of the others. */
export function reviewOfATeam(reviewed: () => Reviewed): void {
  describe('a team’s review', () => {
    it('is offered on its console after EndEx, holds its own, and nothing of the others', async () => {
      const { rig, drill, signsIn } = reviewed();
      const page = await signsIn(drill.team('blue').code);
      const heard: string[] = [];
      page.on('response', (response) => {
        if (/\/(report|replay)\b/.test(response.url()))
          response.text().then(
            (text) => heard.push(text),
            () => undefined,
          );
      });
      await page.getByRole('link', { name: 'Report and replay' }).click();
      await page.getByText('After-action report of one team').waitFor();
      const report = await page.locator('article').innerText();
      expect(report).toContain('Team blue');
      expect(report).toMatch(/Mean of the others: \d+%/);
      await page.getByText('Teams of other nations by quality, for each inject').first().waitFor();
      expect(await faultsByAxe(page)).toEqual([]);
      await pictureOf(page, 'review-team-en.png', { fullPage: true });
      await page.getByRole('link', { name: 'Replay' }).click();
      await page.getByRole('slider').waitFor();
      expect(await page.getByLabel('As seen by').count()).toBe(0);
      await page.goto(`${rig.server.url}/review/${drill.id}/replay?viewer=control`);
      await page.getByText('Inbox').first().waitFor();
      await page.waitForTimeout(300);
      expect(heard.length).toBeGreaterThan(1);
      for (const text of [...heard, await page.content()])
        expect(text).not.toMatch(/Team (amber|coral|teal)|"(coral|teal)"/);
      await page.context().close();
    });

    it('keeps back what too few others stand behind, and shows no zero in its place', async () => {
      const { rig, signsIn } = reviewed();
      const few = await rig.drill(REVIEW_PACK, { title: 'A small drill', speed: 1 }).withTeams(3).started();
      await few.at('T+00:05');
      for (const team of few.everyTeam) await team.answers('letter', { read: true, word: 'right' });
      const page = await signsIn(few.team('blue').code);
      await page.goto(`${rig.server.url}/review/${few.id}`);
      await page.getByText('The review opens after EndEx').waitFor();
      await few.control.ends('over');
      await page.reload();
      await page.getByText('Mean of the others: kept back: fewer than five').waitFor();
      await page.getByText('Teams of other nations by quality, for each inject').first().waitFor();
      for (const summary of await page.locator('figure summary').all()) await summary.click();
      const figure = (title: string) => page.locator('figure').filter({ hasText: title });
      for (const title of ['Share of points by objective', 'Quality by inject'])
        expect(await figure(title).locator('tbody td:last-child').allInnerTexts()).toEqual(['kept back']);
      const spread = figure('Teams of other nations by quality');
      // That nobody was left out is no secret: the letter was for all.
      const told = await spread.locator('tbody td').allInnerTexts();
      expect([new Set(told.slice(0, -1)), told.at(-1)]).toEqual([new Set(['kept back']), '0']);
      expect(await spread.locator('svg[role=img] g g text').count()).toBe(0);
      expect(await page.locator('svg[role=img] line[y1="-4"]').count()).toBe(0);
      await page.context().close();
    });

    it('is not for another drill’s team', async () => {
      const { rig, drill, signsIn, complaints } = reviewed();
      const other = await rig.drill(REVIEW_PACK, { title: 'Elsewhere', speed: 1 }).withTeams(1).started();
      const page = await signsIn(other.team('blue').code);
      await page.goto(`${rig.server.url}/review/${drill.id}`);
      await page.getByText('There is no such drill for you').waitFor();
      await page.goto(`${rig.server.url}/review/${drill.id}/replay`);
      await page.getByText('There is no such drill for you').waitFor();
      expect(complaints).toEqual([]);
    });
  });
}
