import type { IndicatorType } from '#libs/domain';

const KINDS: readonly (readonly [RegExp, IndicatorType])[] = [
  [/^[0-9a-f]{64}$/i, 'file-sha256'],
  [/^[0-9a-f]{32}$/i, 'file-md5'],
  [/^[a-z]{2,8}(\[:\]|:)\/\//i, 'url'],
  [/^[^\s@]+(@|\[@\]|\[at\])[^\s@]+$/i, 'email-addr'],
  [/^\d{1,3}((\.|\[\.\])\d{1,3}){3}$/, 'ipv4-addr'],
  [/^[0-9a-f]{0,4}:[0-9a-f:.]+$/i, 'ipv6-addr'],
  [/\.(exe|dll|zip|docx?|xlsm?|js|ps1|vbs|bat|lnk|iso|msi|pdf|tmp|dat|bin)$/i, 'file-name'],
  [/^[\p{L}\p{N}-]+((\.|\[\.\])[\p{L}\p{N}-]+)+$/u, 'domain-name'],
];

/** What kind of indicator a text looks like; people can choose another. */
export const guessType = (text: string): IndicatorType =>
  KINDS.find(([shape]) => shape.test(text.trim()))?.[1] ?? 'file-name';
