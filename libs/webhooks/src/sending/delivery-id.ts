import { createHash } from 'node:crypto';

/**
 * The id of a delivery: made of what is sent and why, so that noting it again gives the same, and a history that went on
 * otherwise, after an earlier state was restored, gives another.
 */
export const deliveryId = (webhook: string, cause: string, body: string): string =>
  `msg_${createHash('sha256').update([webhook, cause, body].join('\n')).digest('base64url').slice(0, 27)}`;
