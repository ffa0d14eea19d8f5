import { FASTEST, SLOWEST } from '#libs/domain';

/** How fast drill time may run, for the words that say so. */
export const SPEEDS = { slowest: SLOWEST, fastest: FASTEST } as const;

/** The speed that somebody typed; undefined where it is none. */
export function readSpeed(text: string): number | undefined {
  const speed = Number(text.replace(',', '.'));
  return text !== '' && speed >= SLOWEST && speed <= FASTEST ? speed : undefined;
}
