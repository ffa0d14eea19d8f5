import { Stored } from '../../ui/stored.js';

/** The address that cards tell people to open; where none was given, the one that this page came from. */
export const givenAddress = new Stored('muster.cards.address', (found) =>
  typeof found === 'string' ? found : window.location.origin,
);

/** An address that somebody typed, as an origin; undefined where it is none that a browser opens. */
export function readAddress(typed: string): string | undefined {
  try {
    const { protocol, origin, username, hostname } = new URL(
      /^https?:/i.test(typed.trim()) ? typed.trim() : `http://${typed.trim()}`,
    );
    const sound = /^https?:$/.test(protocol) && username === '' && /^([\w.-]+|\[[\da-f:.]+\])$/.test(hostname);
    return sound ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address leads nobody but this very machine anywhere. */
export const isOwnMachine = (origin: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);

/** Where a card leads. What stands behind the # stays in the browser: no server and no proxy writes it down. */
export const joinAddress = (origin: string, code: string): string => `${origin}/join#${code}`;

/** An address as people type it: browsers think of https by themselves, of http not. */
export const shownAddress = (address: string): string => address.replace(/^https:\/\//, '');
