import { z } from 'zod';
import { Reason } from './fields.js';

/** Erases everything that belongs to a nation. */
export const EraseNation = z
  .strictObject({
    phrase: z.string().max(200).describe('`erase` and the nation’s code, so that nobody does it by a slip'),
    reason: Reason.describe('At whose wish, and why'),
  })
  .meta({ id: 'EraseNation' });

/** Whose it must be that is taken away; without it, whosever the caller's is. */
export const ExportWish = z.strictObject({ nation: z.string().max(10).optional() }).meta({ id: 'ExportWish' });
