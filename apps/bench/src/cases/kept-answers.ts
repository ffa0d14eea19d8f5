import pg from 'pg';

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

/** How many answers the journal of a drill holds. */
export async function answersKept(url: string, drill: string): Promise<number> {
  const text = `SELECT count(*) AS kept FROM journal_entry WHERE drill = $1 AND event->>'type' = 'response-submitted'`;
  const row = await ask<{ kept: string }>(url, text, [drill]);
  return Number(row?.kept ?? 0);
}

/** Bytes that one answer takes in the journal: the two entries of its submission and its score. */
export async function answerWidth(url: string, drill: string): Promise<number> {
  const text = `
    SELECT 2 * avg(pg_column_size(line.*)) AS width
    FROM (SELECT * FROM journal_entry WHERE drill = $1 ORDER BY seq DESC LIMIT 1000) AS line`;
  const row = await ask<{ width: string }>(url, text, [drill]);
  return Math.round(Number(row?.width ?? 0));
}
