import { readPack } from '#libs/authoring';
import { blankDrill, evolve, reportDocuments, reportMaterial, type Entry } from '#libs/domain';
import { journalMigrations, JournalStore, Keyring } from '#libs/journal';
import { createDataSource } from '#libs/platform';
import { DOCUMENT_FORMATS, ownReports, PrintThreads, printSet, recordsOf } from '#libs/reporting';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { BENCH_SECRET, type ReportOrder, type ReportReport } from './report.js';

const SET = { languages: ['en', 'ar'], formats: DOCUMENT_FORMATS, made: Date.UTC(2026, 10, 22) } as const;
const LANES = 2;

const say = (report: ReportReport): void => void process.send?.(report);

/** The same rows as they come out of the database, with nothing made of them. */
async function bareRead({ databaseUrl, drill }: ReportOrder): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const began = performance.now();
  await client.query('SELECT * FROM journal_entry WHERE drill = $1 ORDER BY seq', [drill]);
  const took = performance.now() - began;
  await client.end();
  return took;
}

async function print(order: ReportOrder): Promise<void> {
  const bare = await bareRead(order);
  const source = await createDataSource({
    url: order.databaseUrl,
    entities: [],
    migrations: journalMigrations,
  }).initialize();
  const journal = new JournalStore(source, new Keyring(BENCH_SECRET));
  const pack = await readPack(order.scenarioFolder);
  if (!pack.ok) throw new Error('The pack of the bench cannot be read.');
  const began = performance.now();
  const drill = blankDrill(pack.pack.scenario);
  const entries: Entry[] = [];
  for await (const entry of journal.read(order.drill)) {
    evolve(drill, entry);
    entries.push(entry);
  }
  const documents = reportDocuments(reportMaterial(drill, entries));
  const reading = performance.now() - began;
  const printer = new PrintThreads();
  const waiting: (string | null)[] = [null, ...documents.nations];
  const of = waiting.length;
  let [owners, files, bytes] = [0, 0, 0];
  const lane = async (): Promise<void> => {
    for (let owner = waiting.shift(); owner !== undefined; owner = waiting.shift()) {
      const folder = join(order.out, owner ?? 'region');
      await mkdir(folder, { recursive: true });
      const keep = async (file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> => {
        await writeFile(join(folder, file.name), file.bytes);
        files++;
        bytes += file.bytes.length;
      };
      for await (const file of printSet(printer, ownReports(documents, owner), SET)) await keep(file);
      for (const file of recordsOf(drill, entries, owner)) await keep(file);
      say({ said: 'printed', owners: ++owners, of });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const took = performance.now() - began;
  await printer.close();
  await source.destroy();
  say({ said: 'done', took, reading, bare, entries: entries.length, files, bytes });
}

process.on('message', (order: ReportOrder) => {
  print(order).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? '') : String(fault)}\n`);
    process.exit(1);
  });
});
