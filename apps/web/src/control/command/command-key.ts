/** Random as a command's key must be; `randomUUID` exists on secure pages only, and a drill room may have no HTTPS. */
export const commandKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
