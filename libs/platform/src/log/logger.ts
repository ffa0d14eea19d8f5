import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * One root for the whole process; its level is set when the configuration is known. No log line may carry what people
 * wrote: answers, messages, passwords and codes are taken out even where somebody hands them in by mistake.
 */
const root = pino({
  base: undefined,
  level: process.env.LOG_LEVEL || 'info',
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['answer', 'answers', 'text', 'body', 'password', 'code', 'token', 'url', 'authorization', 'cookie'].flatMap(
      (key) => [key, `*.${key}`],
    ),
    censor: '[kept out]',
  },
});

/** The logger of one room or part, named in every line. */
export function logger(name: string): Logger {
  return root.child({ name });
}
