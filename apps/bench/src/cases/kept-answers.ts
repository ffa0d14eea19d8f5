import { JournalStore, Keyring } from '#libs/journal';
import { createDataSource, loadSecret } from '#libs/platform';
import pg from 'pg';
import type { BenchHouse } from '../house/bench-house.js';

async function ask<Row extends object>(
  url: string,
  text: string,
  values: readonly unknown[],
): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows[0];
  } finally {
    await client.end();
  }
}

/** How many answers the journal of a drill holds: read with the house's own keys, as what teams say is sealed. */
export async function answersKept({ databaseUrl, dataFolder }: BenchHouse, drill: string): Promise<number> {
  const source = await createDataSource({ url: databaseUrl, entities: [], migrations: [] }).initialize();
  try {
    let kept = 0;
    const journal = new JournalStore(source, new Keyring(loadSecret(dataFolder, 'keyring')));
    for await (const { event } of journal.read(drill)) if (event.type === 'response-submitted') kept++;
    return kept;
  } finally {
    await source.destroy();
  }
}

/** Bytes that one answer takes in the journal: the two entries of its submission and its score. */
export async function answerWidth(url: string, drill: string): Promise<number> {
  const text = `
    SELECT 2 * avg(pg_column_size(line.*)) AS width
    FROM (SELECT * FROM journal_entry WHERE drill = $1 ORDER BY seq DESC LIMIT 1000) AS line`;
  const row = await ask<{ width: string }>(url, text, [drill]);
  return Math.round(Number(row?.width ?? 0));
}
