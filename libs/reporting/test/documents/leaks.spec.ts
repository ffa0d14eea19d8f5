import { describe, expect, it } from '@jest/globals';
import { printHere } from '../../src/printing/print-here.js';
import { ownReports } from '../../src/making/papers.js';
import { printSet, type SetFile } from '../../src/printing/document-set.js';
import { madeScenario } from '../made-scenario.js';
import { documentsOf } from './material.js';
import { bare, lettersIn, pagesOf } from './read-back.js';

const TEAMS = 6;
const canary = (team: number): string => `KNRY${String(team).padStart(2, '0')}QZ`;
const made = documentsOf(madeScenario(8), TEAMS, canary);

async function lettersOf({ name, bytes }: SetFile): Promise<string> {
  if (name.endsWith('.pdf')) return bare((await pagesOf(bytes)).join(' '));
  if (name.endsWith('x')) return bare(lettersIn(bytes));
  return bare(Buffer.from(bytes).toString('utf8'));
}

async function everythingOf(nation: string | null): Promise<ReadonlyMap<string, string>> {
  const wish = { languages: ['en', 'ar'] as const, formats: ['pdf', 'docx', 'xlsx', 'html', 'json'] as const, made: 0 };
  const all = new Map<string, string>();
  const reports = ownReports(made, nation);
  for await (const file of printSet({ print: printHere }, reports, wish)) all.set(file.name, await lettersOf(file));
  return all;
}

describe('the documents of a nation', () => {
  it.each(made.nations.slice(0, 3).map((nation, team) => [nation, team] as const))(
    'of %s hold its own words in every format, and no word, name or time of another',
    async (nation, team) => {
      const files = await everythingOf(nation);
      expect(files.size).toBe(2 * (4 * 2 + 1));
      const others = Array.from({ length: TEAMS }, (_, index) => index).filter((index) => index !== team);
      for (const [name, letters] of files) {
        expect([name, letters.includes(canary(team))]).toEqual([name, true]);
        for (const other of others) expect([name, letters.includes(canary(other))]).toEqual([name, false]);
        for (const other of others) expect([name, letters.includes(`"team-${other + 1}"`)]).toEqual([name, false]);
      }
    },
    60_000,
  );

  it('of the region hold no word of any nation', async () => {
    for (const [name, letters] of await everythingOf(null))
      for (let team = 0; team < TEAMS; team++) expect([name, letters.includes(canary(team))]).toEqual([name, false]);
  }, 60_000);

  it('give away no time or score of another, which stand in the journal to the millisecond', () => {
    for (const nation of made.nations) {
      const own = JSON.stringify(ownReports(made, nation));
      for (const other of made.nations.filter((one) => one !== nation)) {
        const report = made.national(other);
        const times = (report?.teams ?? []).flatMap(({ injects }) =>
          injects.flatMap(({ acknowledged }) => acknowledged ?? []),
        );
        expect(times.length).toBeGreaterThan(0);
        const mine = new Set(
          (made.national(nation)?.teams ?? []).flatMap(({ injects }) =>
            injects.flatMap(({ acknowledged }) => acknowledged ?? []),
          ),
        );
        for (const time of times) if (!mine.has(time)) expect(own).not.toContain(String(time));
      }
    }
  });
});
