/** A row as wide as what an answer leaves in the journal, in a table that is as simple as one can be. */
export const COMMIT_TABLE =
  'CREATE TABLE IF NOT EXISTS bench_commit (run uuid NOT NULL, seq bigint NOT NULL, content text NOT NULL, PRIMARY KEY (run, seq))';
export const COMMIT = {
  name: 'bench-commit',
  text: 'INSERT INTO bench_commit (run, seq, content) VALUES ($1, $2, $3)',
} as const;
