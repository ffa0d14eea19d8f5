import { punycode } from './punycode.js';

const LONGEST = 253;
const ASCII_LABEL = /^(?!-)[a-z0-9_-]{1,63}$/;
const ANY_LABEL = /^[\p{L}\p{M}\p{N}_-]{1,63}$/u;
const DOTS = /[.\u3002]/;

function asciiLabel(label: string): string | undefined {
  const ascii = /^[\0-\x7f]*$/.test(label) ? label : ANY_LABEL.test(label) ? `xn--${punycode(label)}` : '';
  return ASCII_LABEL.test(ascii) && !ascii.endsWith('-') ? ascii : undefined;
}

/**
 * A host's name as the wire has it: lower-case, every script in its ASCII form (RFC 5890), no dot at the end, as
 * STIX 2.1 wants of a `domain-name`. A last label of digits alone is refused: it is a broken address.
 */
export function normalHost(text: string): string | undefined {
  const labels = text.normalize('NFKC').toLowerCase().normalize('NFC').replace(/\.$/, '').split(DOTS);
  const ascii = labels.map(asciiLabel);
  const host = ascii.join('.');
  const sound = !ascii.includes(undefined) && host.length <= LONGEST && !/^\d+$/.test(ascii.at(-1) ?? '');
  return sound ? host : undefined;
}

/** As {@link normalHost}, but of two labels at least. */
export function normalDomain(text: string): string | undefined {
  const host = normalHost(text);
  return host?.includes('.') ? host : undefined;
}
