import { createHmac } from 'node:crypto';

/** The key under which a webhook is signed; made from the installation's secret, so that it is kept nowhere. */
export const keyOf = (secret: Buffer, webhook: string): Buffer =>
  createHmac('sha256', secret).update(`webhook/${webhook}`).digest();

/** The key as receivers are told it. */
export const secretText = (key: Buffer): string => `whsec_${key.toString('base64')}`;

/** The headers by which a receiver knows who sends, what for the second time, and since when (Standard Webhooks 1.0). */
export function signedHeaders(
  key: Buffer,
  id: string,
  seconds: number,
  body: string,
): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}
