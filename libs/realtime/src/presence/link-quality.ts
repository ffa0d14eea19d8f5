import type { LinkQuality } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import type { KnownLink } from './console-presence.js';

/** A link that is open is asked every ten seconds, and has as long again and half to answer. */
const SILENCE = 25_000;

/** Upper ends in milliseconds there and back: what feels immediate, what is noticed, what hinders, and beyond. */
const BANDS: readonly (readonly [LinkQuality, number])[] = [
  ['good', 150],
  ['fair', 400],
  ['slow', 1_000],
  ['poor', Infinity],
];

/** How well a console hears, in one word. */
export function linkQuality({ pages, heard, roundTrip }: KnownLink, now: Instant): LinkQuality {
  if (pages === 0) return 'away';
  if (now - heard > SILENCE) return 'silent';
  if (roundTrip === null) return 'unmeasured';
  return BANDS.find(([, most]) => roundTrip <= most)?.[0] ?? 'poor';
}
