import { reword, type Rewording } from '#libs/domain';
import { command } from '../command.js';

/** Gives an inject that no team has yet other words, and perhaps another time. */
export const rewordInject = command<Rewording & { readonly inject: string }>(
  'reword-inject',
  'inject.conduct',
  (drill, { inject, ...rewording }, { now }) => reword(drill, inject, rewording, now),
);
