import { cleanText } from '../clean-text.js';
import { normalDomain } from './normal-domain.js';
import { normalIpv4 } from './normal-ipv4.js';
import { normalIpv6 } from './normal-ipv6.js';
import { normalUrl } from './normal-url.js';
import { refang } from './refang.js';
import type { IndicatorType } from '../../scenario/response-form.js';

const LONGEST = 2048;
const LONGEST_FILE_NAME = 255;
const MAILBOX = /^([\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64})@([^@]+)$/u;

function normalEmail(text: string): string | undefined {
  const [, mailbox, host] = MAILBOX.exec(text) ?? [];
  const domain = host === undefined ? undefined : normalDomain(host);
  return mailbox === undefined || domain === undefined
    ? undefined
    : `${mailbox.toLowerCase().normalize('NFC')}@${domain}`;
}

const hash =
  (digits: number) =>
  (text: string): string | undefined =>
    new RegExp(`^[0-9a-f]{${digits}}$`, 'i').test(text) ? text.toLowerCase() : undefined;

const fileName = (text: string): string | undefined =>
  text.length <= LONGEST_FILE_NAME && !/[/\\\n\t]/.test(text) ? text : undefined;

const READERS: Readonly<Record<IndicatorType, (text: string) => string | undefined>> = {
  'ipv4-addr': normalIpv4,
  'ipv6-addr': normalIpv6,
  'domain-name': normalDomain,
  url: normalUrl,
  'email-addr': normalEmail,
  'file-sha256': hash(64),
  'file-md5': hash(32),
  'file-name': fileName,
};

/**
 * The one spelling of an indicator by which it is kept and compared; defanged forms (`hxxp://`, `[.]`) are accepted.
 * Undefined where the text does not have the type's shape. Normalising twice changes nothing.
 */
export function normalIndicator(type: IndicatorType, text: string): string | undefined {
  const clean = cleanText(text);
  if (clean === '' || clean.length > LONGEST) return undefined;
  return READERS[type](type === 'file-name' ? clean : refang(clean));
}

/** The order matters: a hash is no domain, and an address is no host's name. A file's name is never guessed. */
const GUESSES = ['url', 'email-addr', 'ipv4-addr', 'ipv6-addr', 'file-sha256', 'file-md5', 'domain-name'] as const;

/** The type whose shape a text has, for tables where people paste whatever they found. */
export const indicatorTypeOf = (text: string): IndicatorType | undefined =>
  GUESSES.find((type) => normalIndicator(type, text) !== undefined);
