import type { DataSource } from 'typeorm';

/** Whether a content of this hash was brought into any draft. */
export async function draftsWith(source: DataSource, sha256: string): Promise<boolean> {
  const rows = await source.query<unknown[]>('SELECT 1 FROM draft_file WHERE sha256 = $1 LIMIT 1', [sha256]);
  return rows.length > 0;
}
