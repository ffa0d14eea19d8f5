import { refuse } from '#libs/domain';

/** @param seconds when it may be tried again */
export const tooOften = (seconds: number): ReturnType<typeof refuse> =>
  refuse('too-often', 'Too much at once. Try again in a moment.', { retryAfter: Math.max(1, seconds) });
