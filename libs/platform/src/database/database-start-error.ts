/** Why the embedded PostgreSQL could not be started, as one line that says what is wrong and what to do. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}
