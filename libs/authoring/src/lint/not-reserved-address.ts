import { isIPv6 } from 'node:net';
import type { Draft, Remark } from '../reading/draft.js';
import { HIDDEN, isFreeAddress, isFreeHost } from './addresses.js';
import { allTexts } from './all-texts.js';
import { TOP_LEVEL_NAMES } from './top-level-names.js';

interface Seen {
  readonly what: string;
  readonly index: number;
}

const SHOWN_PER_TEXT = 50;
const HOST = `[\\p{L}\\p{N}_.${HIDDEN}-]`;
// Each of these begins at a boundary and repeats a bounded number of times: the texts come from strangers.
const URL_HOST = new RegExp(
  `(?<![a-z0-9])[a-z][a-z0-9+.-]{1,15}://(?:[^\\s/@]{0,80}@)?(\\[[^\\]\\s]{2,60}\\]|${HOST}{1,255})`,
  'giu',
);
const MAIL_HOST = new RegExp(`[\\p{L}\\p{N}_+${HIDDEN}]@(${HOST}{1,255})`, 'giu');
const WWW_HOST = new RegExp(`(?<![\\p{L}\\p{N}_.-])(www\\.${HOST}{1,251})`, 'giu');
const BARE_HOST = new RegExp(
  `(?<![\\p{L}\\p{N}_.@${HIDDEN}-])((?:[a-z0-9_${HIDDEN}-]{1,63}\\.){1,10}([a-z]{2,24}))(?![a-z0-9_${HIDDEN}-]|\\.[a-z0-9])`,
  'giu',
);
const IPV4 = /(?<![\w.]|\d-)(\d{1,3}(?:\.\d{1,3}){3})(?!\.?\d|\w)/g;
const IPV6 = /(?<![\w:.])((?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})(?![\w:])/gi;
/** What stands before the number of a version: `Chrome/`, `v`, `version: "`. */
const VERSION = /(?:[a-z][\w.-]{0,30}\/|\bv|version["':= \t]{0,6})$/i;

const isVersion = (text: string, index: number): boolean => VERSION.test(text.slice(Math.max(0, index - 40), index));

function* hostsIn(text: string): Generator<Seen> {
  for (const pattern of [URL_HOST, MAIL_HOST, WWW_HOST]) {
    for (const { 0: whole, 1: host = '', index } of text.matchAll(pattern)) {
      if (!isFreeHost(host)) yield { what: host, index: index + whole.lastIndexOf(host) };
    }
  }
  for (const { 1: host = '', 2: top = '', index } of text.matchAll(BARE_HOST)) {
    if (TOP_LEVEL_NAMES.has(top.toLowerCase()) && !isFreeHost(host)) yield { what: host, index };
  }
}

function* addressesIn(text: string): Generator<Seen> {
  for (const { 1: address = '', index } of text.matchAll(IPV4)) {
    if (!isFreeAddress(address) && !isVersion(text, index)) yield { what: address, index };
  }
  for (const { 1: address = '', index } of text.matchAll(IPV6)) {
    if (isIPv6(address) && !isFreeAddress(address)) yield { what: address, index };
  }
}

/**
 * A text as it would be read, variables hidden and indicators that were made harmless (`evil[.]com`) made whole; and
 * where each of its characters stood.
 */
function readable(text: string): { plain: string; origin(index: number): number } {
  const hidden = text.replaceAll(/\{\{[^{}]{0,200}\}\}/g, (place) => HIDDEN.repeat(place.length));
  const dots = [...hidden.matchAll(/\[\.\]|\(\.\)/g)].map(({ index }, i) => index - 2 * i);
  return {
    plain: hidden.replaceAll(/\[\.\]|\(\.\)/g, '.'),
    origin: (index) => index + 2 * dots.filter((dot) => dot < index).length,
  };
}

/** Texts and text files use only names and addresses that are reserved for such use (RFC 2606, 6761, 5737, 3849). */
export function* notReservedAddress(draft: Draft): Generator<Remark> {
  for (const { text, at } of allTexts(draft)) {
    const seen = new Map<number, string>();
    const { plain, origin } = readable(text);
    for (const { what, index } of [...hostsIn(plain), ...addressesIn(plain)]) {
      if (seen.size < SHOWN_PER_TEXT && !seen.has(index)) seen.set(index, what);
    }
    for (const [index, what] of seen) {
      const shown = what.replaceAll(new RegExp(`${HIDDEN}+`, 'g'), '…');
      yield {
        at: at(origin(index)),
        rule: 'not-reserved-address',
        message: `${shown} may belong to somebody`,
        mend: 'use names under .example or .test, 192.0.2.x, 198.51.100.x, 203.0.113.x, 2001:db8::x, or private addresses',
      };
    }
  }
}
