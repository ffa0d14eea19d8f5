import { request as overHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { readAddress, resolveAddress, type Reach, type Resolved } from './safe-address.js';

/** In milliseconds, from the first byte to the last. */
const LONGEST = 10_000;
/** Bytes of an answer that are read at most; nothing in them is of interest. */
const MOST = 64 * 1024;

/** Whatever asks where a name leads is told what was looked at: a name that leads elsewhere a moment later leads nowhere. */
const pinned =
  ({ address, family }: Resolved): LookupFunction =>
  (_name, options, found) => {
    if (options.all) found(null, [{ address, family }]);
    else found(null, address, family);
  };

export interface PostOptions {
  readonly reach: Reach;
  /** When nobody waits for it any more. */
  readonly until?: AbortSignal;
}

/** Posts JSON, once. Gives why it did not arrive, in a word, or undefined. */
export async function post(
  given: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { reach, until }: PostOptions,
): Promise<string | undefined> {
  const url = readAddress(given, reach);
  if (!url.ok) return 'address-refused';
  const resolved = await resolveAddress(url.value, reach);
  if (!resolved.ok) return 'address-refused';
  const open = url.value.protocol === 'https:' ? overHttps : overHttp;
  const asked = open(url.value, {
    method: 'POST',
    agent: false,
    lookup: pinned(resolved.value),
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    signal: AbortSignal.any([AbortSignal.timeout(LONGEST), ...(until ? [until] : [])]),
  });
  return new Promise((settle) => {
    asked.on('error', () => settle('unreachable'));
    asked.on('response', (response) => settle(faultIn(asked, response)));
    asked.end(body);
  });
}

/** A redirect is no arrival, and is not followed. */
function faultIn(asked: ClientRequest, response: IncomingMessage): string | undefined {
  let read = 0;
  response.on('data', (part: Buffer) => {
    read += part.length;
    if (read > MOST) asked.destroy();
  });
  response.on('error', () => undefined);
  const { statusCode = 0 } = response;
  return statusCode >= 200 && statusCode < 300 ? undefined : `status-${statusCode}`;
}
