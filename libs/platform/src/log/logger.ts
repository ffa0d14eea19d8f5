import { pino, type Logger } from 'pino';

import { LOG_LEVELS } from './log-levels.js';

export type { Logger } from 'pino';

/** What people wrote and what lets them in; also a step and two below the top of what is logged. */
const KEPT_OUT = [
  'answer',
  'answers',
  'text',
  'body',
  'parameters',
  'password',
  'accessCode',
  'secret',
  'token',
  'cookie',
]
  .concat('authorization', 'databaseUrl', 'redisUrl', 'connectionString')
  .flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** A level that does not exist is reported by the configuration; until then it must not keep the program from loading. */
const level = LOG_LEVELS.find((known) => known === process.env.LOG_LEVEL) ?? 'info';

const STANDARD_ERROR = 2;

const root = pino(
  {
    base: undefined,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: KEPT_OUT, censor: '[kept out]' },
    serializers: { err: describeError, error: describeError },
  },
  pino.destination(STANDARD_ERROR),
);

/**
 * The logger of one room or part, named in every line, as JSON on standard error. No line carries what people wrote:
 * hand in ids and counts. An error is logged as `{ err: error }`.
 */
export function logger(name: string): Logger {
  return root.child({ name });
}

/** Database errors carry the whole query with its parameters, and so somebody's answer: only what is named here is said. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as NodeJS.ErrnoException;
  return { type: error.name, message: error.message, code, stack: error.stack };
}
