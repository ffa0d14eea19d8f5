import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { recordsOf } from '../../src/printing/document-set.js';
import { writeCsv } from '../../src/records/write-csv.js';
import { madeScenario } from '../made-scenario.js';
import { PlayedDrill } from '../played-drill.js';

const played = new PlayedDrill(madeScenario(6), 6).play().endNow();
const nationOf = (team: string): string => played.drill.teams.get(team)?.card.nation ?? '';
const files = (nation: string | null): Record<string, string> =>
  Object.fromEntries(
    recordsOf(played.drill, played.entries, nation).map(({ name, bytes }) => [
      name,
      Buffer.from(bytes).toString('utf8'),
    ]),
  );

const Iri = z.url();
const Statement = z.strictObject({
  id: z.uuid(),
  actor: z.strictObject({
    objectType: z.literal('Agent'),
    name: z.string().min(1),
    account: z.strictObject({ homePage: Iri, name: z.string().min(1) }),
  }),
  verb: z.strictObject({
    id: z.string().startsWith('http://adlnet.gov/expapi/verbs/'),
    display: z.record(z.string(), z.string()),
  }),
  object: z.strictObject({
    objectType: z.literal('Activity'),
    id: Iri,
    definition: z.strictObject({ type: Iri, name: z.record(z.string(), z.string()) }),
  }),
  result: z
    .strictObject({
      score: z
        .strictObject({ scaled: z.number().min(0).max(1), raw: z.number(), min: z.number(), max: z.number() })
        .refine(({ raw, min, max }) => min <= raw && raw <= max)
        .optional(),
      completion: z.boolean().optional(),
      duration: z
        .string()
        .regex(/^PT\d+(\.\d+)?S$/)
        .optional(),
    })
    .optional(),
  context: z.strictObject({
    registration: z.uuid(),
    platform: z.string(),
    contextActivities: z.strictObject({
      grouping: z.array(z.strictObject({ objectType: z.literal('Activity'), id: Iri })),
    }),
  }),
  timestamp: z.iso.datetime(),
  version: z.literal('1.0.3'),
});

describe('learning records', () => {
  it('are statements of xAPI 1.0.3, each with an id of its own that stays', () => {
    const statements = z.array(Statement).parse(JSON.parse(files('KE')['xapi.json'] ?? ''));
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(new Set(statements.map(({ verb }) => verb.id.split('/').at(-1)))).toEqual(
      new Set([
        'experienced',
        'answered',
        'scored',
        ...(statements.some(({ verb }) => verb.id.endsWith('responded')) ? ['responded'] : []),
      ]),
    );
    expect(files('KE')['xapi.json']).toBe(files('KE')['xapi.json']);
  });
});

describe('the journal and the answers as CSV', () => {
  it('have every answer of the nation, and nobody else’s', () => {
    const answers = played.entries.filter(({ event }) => event.type === 'response-submitted');
    const own = answers.filter(({ event }) => event.type === 'response-submitted' && nationOf(event.team) === 'KE');
    const lines = (files('KE')['responses.csv'] ?? '').trim().split('\r\n').slice(1);
    expect(own.length).toBeGreaterThan(0);
    expect(lines).toHaveLength(own.length);
    expect(lines.every((line) => line.startsWith('KE,'))).toBe(true);
  });

  it('tell the region of the clock and of no team', () => {
    const region = files(null);
    expect(Object.keys(region)).toEqual(['journal.csv']);
    expect(region['journal.csv']).toContain('drill-started');
    for (const { card } of played.drill.teams.values()) expect(region['journal.csv']).not.toContain(card.name);
    expect(region['journal.csv']).not.toContain('Coffee');
  });

  it('hold nothing that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, line = ''] = writeCsv(['a'], [[text]]).split('\r\n');
        const cell = line.replace(/^"/, '');
        expect(cell).not.toMatch(/^[=+\-@\t\uFF0B\uFF0D\uFF1D\uFF20]/);
        expect(cell).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E]/);
      }),
    );
    expect(writeCsv(['a'], [["=cmd|'/c calc'!A1"]])).toContain("'=cmd");
  });
});
