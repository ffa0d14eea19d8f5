import { logger } from '#libs/platform';
import type { LoggerService } from '@nestjs/common';

const room = logger('nest');
const say = (level: 'debug' | 'warn' | 'error', said: unknown): void =>
  room[level](said instanceof Error ? said.message : String(said));

/** What the framework has to say, in the house's own log. */
export const nestLog: LoggerService = {
  log: (said: unknown) => say('debug', said),
  warn: (said: unknown) => say('warn', said),
  error: (said: unknown) => say('error', said),
};
