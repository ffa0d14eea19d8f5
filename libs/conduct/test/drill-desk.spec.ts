import { ok, refuse, type Entry, type Scenario, type SeenDrill } from '#libs/domain';
import { journalMigrations, Keyring, verifyJournal } from '#libs/journal';
import { createDataSource, migrate } from '#libs/platform';
import { freshDatabase, VirtualClock, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Audience } from '../src/desk/audience.js';
import { DrillDesk } from '../src/desk/drill-desk.js';
import type { Answer, Request } from '../src/desk/request.js';
import { FrailJournal, nextMessage, type Fate } from './frail-journal.js';

const scenario: Scenario = {
  ...{ name: 'empty', version: '1.0.0', title: {}, summary: {}, languages: ['en'], duration: 3_600_000 },
  ...{ tags: [], phases: [], needs: [], objectives: [], variables: {}, artefacts: [], injects: [] },
} as unknown as Scenario;

/** Says something, and numbers it by what was said before: a decision upon what was never kept shows in the numbers. */
const says = (key: string): Request => ({
  name: 'says',
  of: 'control',
  actor: { kind: 'control', id: 'one' },
  key,
  asked: key,
  decide: (drill) => ok([nextMessage(drill, key)]),
});

describe('a drill’s desk', () => {
  let database: FreshDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    const options = { url: database.url, entities: [], migrations: [...journalMigrations] };
    source = await createDataSource(options).initialize();
    await migrate(source);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  /** A desk, and all that it tells its audience of the journal; of a drill of its own, or of one that another has too. */
  const opened = async (drill: string = randomUUID()) => {
    const journal = new FrailJournal(source, new Keyring(Buffer.alloc(32, 7)));
    await journal.begin(drill);
    const told: Entry[] = [];
    const audience: Audience = {
      beyond: () => undefined,
      begin: () => void told.splice(0),
      past: (entry) => void told.push(entry),
      kept: (entries) => void told.push(...entries),
      ready: () => undefined,
      wrote: () => undefined,
      due: () => undefined,
      rests: () => void told.splice(0),
    };
    const desk = new DrillDesk(drill, scenario, journal, new VirtualClock(), audience);
    journal.heard = (seq) => desk.heard(seq);
    const kept = async (): Promise<Entry[]> => {
      const entries: Entry[] = [];
      for await (const entry of journal.read(drill)) entries.push(entry);
      return entries;
    };
    return { drill, journal, desk, told, kept };
  };

  const messagesOf = (entries: readonly Entry[]): string[] =>
    entries.flatMap(({ event }) => (event.type === 'message-sent' ? [event.message] : []));

  it('decides ahead of the disk, and answers behind it', async () => {
    const { journal, desk, kept } = await opened();
    await desk.perform(says('warm'));
    let open = (): void => undefined;
    journal.gate = new Promise<void>((opens) => (open = opens));
    const answered: string[] = [];
    const decided: string[] = [];
    const spied = (key: string): Request => {
      const request = says(key);
      return { ...request, decide: (...upon) => (decided.push(key), request.decide(...upon)) };
    };
    const first = desk.perform(spied('first')).then(() => answered.push('first'));
    await turn();
    await turn();
    const second = desk.perform(spied('second')).then(() => answered.push('second'));
    const seen = desk.read((drill: SeenDrill) => drill.messages.length);
    const third = desk.perform(spied('third')).then(() => answered.push('third'));
    await turn();
    expect(decided).toEqual(['first', 'second']);
    expect(answered).toEqual([]);
    open();
    await Promise.all([first, second, third]);
    expect(answered).toEqual(['first', 'second', 'third']);
    expect(await seen).toBe(4);
    expect(messagesOf(await kept())).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  it('neither refuses nor shows by what another process has changed, also where no notice of it came', async () => {
    const here = await opened();
    const there = await opened(here.drill);
    const count = (drill: SeenDrill): number => drill.messages.length;
    const needs = (messages: number): Request => ({
      ...says(`needs-${messages}`),
      decide: (drill) =>
        count(drill) < messages ? refuse('unknown-thing', 'There is no such message.') : ok([nextMessage(drill)]),
    });
    expect(await there.desk.read(count)).toBe(0);
    await here.desk.perform(says('first'));
    expect(await there.desk.perform(needs(1))).toMatchObject({ ok: true });
    expect(await here.desk.read(count)).toBe(2);
    expect(await here.desk.perform(needs(9))).toMatchObject({ ok: false, refusal: { code: 'unknown-thing' } });
    expect(messagesOf(await here.kept())).toEqual(['m1', 'm2']);
    expect(messagesOf(there.told)).toEqual(['m1', 'm2']);
  });

  it('shows what it has while the database is away, and refuses nothing by it', async () => {
    const { desk, journal } = await opened();
    await desk.perform(says('first'));
    const { head } = journal;
    journal.head = () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }));
    expect(await desk.read((drill) => drill.messages.length)).toBe(1);
    const waits = desk.perform({ ...says('x'), decide: () => refuse('unknown-thing', 'There is no such thing.') });
    await sleep(20);
    journal.head = head;
    expect(await waits).toMatchObject({ ok: false, refusal: { code: 'unknown-thing' } });
  });

  it('fails a command that falls over alone, also when it is decided ahead', async () => {
    const { desk, kept } = await opened();
    const falls: Request = {
      ...says('falls'),
      decide: () => {
        throw new Error('a bug');
      },
    };
    const outcomes: Promise<Answer>[] = [];
    for (let round = 0; round < 4; round++) {
      outcomes.push(desk.perform(says(`before ${round}`)), desk.perform(falls), desk.perform(says(`after ${round}`)));
      await turn();
    }
    const settled = await Promise.allSettled(outcomes);
    expect(settled.filter(({ status }) => status === 'rejected').length).toBe(4);
    expect(messagesOf(await kept()).length).toBe(8);
  });

  it('lets go of a drill that nobody asks for, and brings it back', async () => {
    const { desk, told, kept } = await opened();
    await desk.perform(says('one'));
    const before = new VirtualClock().now() - 1;
    desk.rest(before);
    expect(told.length).toBe(1);
    const asking = desk.perform(says('two'));
    desk.rest(Infinity);
    await asking;
    await turn();
    desk.rest(Infinity);
    expect(told).toEqual([]);
    expect(await desk.read(({ messages }) => messages.length)).toBe(2);
    expect(told).toEqual(await kept());
    expect(await desk.perform(says('two'))).toMatchObject({ ok: true, value: { entries: [{ seq: 2 }] } });
  });

  const fate = fc.constantFrom<Fate>('kept', 'late', 'late', 'lost', 'no word', 'forestalled', 'followed');
  const step = fc.record({ commands: fc.integer({ min: 0, max: 4 }), look: fc.boolean(), rests: fc.nat({ max: 4 }) });

  it('keeps everything once, in order and upon what was kept, whatever becomes of its writings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 6 }),
        fc.array(step, { minLength: 6, maxLength: 16 }),
        async (fates, steps) => {
          const { drill, journal, desk, told, kept } = await opened();
          await desk.perform(says('warm'));
          journal.fates.push(...fates);
          const waiting: Promise<unknown>[] = [];
          const given: string[] = [];
          for (const { commands, look, rests } of steps) {
            for (let n = 0; n < commands; n++) {
              const key = `${waiting.length}`;
              const done = desk.perform(says(key)).then((answer) => {
                expect(answer).toMatchObject({ ok: true });
                const last = answer.ok ? answer.value.entries.at(-1) : undefined;
                expect(last?.key).toBe(key);
                expect(last?.seq ?? Infinity).toBeLessThanOrEqual(journal.committed);
                given.push(...messagesOf(last ? [last] : []));
              });
              waiting.push(done);
            }
            const saw = look && desk.read(({ seq }) => expect(seq).toBeLessThanOrEqual(journal.committed));
            if (saw) waiting.push(saw);
            await sleep(rests);
          }
          await Promise.all(waiting);
          journal.fates.splice(0);
          await desk.read(() => undefined);
          const entries = await kept();
          const messages = messagesOf(entries);
          expect(messages).toEqual(messages.map((_, index) => `m${index + 1}`));
          expect(new Set(given).size).toBe(given.length);
          expect(messages).toEqual(expect.arrayContaining(given));
          const keys = entries.flatMap(({ key }) => key ?? []);
          expect(new Set(keys).size).toBe(keys.length);
          expect(told).toEqual(entries);
          expect(await verifyJournal(journal, drill)).toMatchObject({ holds: true });
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
