const DOTTED = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** The address in dotted decimals; leading zeros are refused, since programs disagree on whether they mean octal. */
export function normalIpv4(text: string): string | undefined {
  const parts = DOTTED.exec(text)?.slice(1) ?? [];
  const sound = parts.length === 4 && parts.every((part) => Number(part) <= 255 && String(Number(part)) === part);
  return sound ? text : undefined;
}
