import { DRILL_SETTING } from './in-drill.js';

const OF_THE_DRILL = `drill = nullif(current_setting('${DRILL_SETTING}', true), '')::uuid`;

/**
 * Statements that put a table behind the second wall: its rows are read and written only in a transaction that has named
 * their drill, also by whoever owns the table. The table has a column `drill uuid`.
 */
export const wallAround = (table: string): readonly string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY in_drill ON ${table} USING (${OF_THE_DRILL}) WITH CHECK (${OF_THE_DRILL})`,
];
