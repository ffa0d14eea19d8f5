import { z } from 'zod';
import { NewPassword } from './account.js';

export const RecoverByCode = z
  .strictObject({
    email: z.string().trim().min(1).max(254),
    code: z.string().trim().min(1).max(80),
    password: NewPassword,
  })
  .meta({ id: 'RecoverByCode' });

export const RecoverByLink = z
  .strictObject({ token: z.string().min(1).max(200), password: NewPassword })
  .meta({ id: 'RecoverByLink' });

export const RecoveryLink = z
  .object({ link: z.string().describe('`/recover#…`: shown this once'), expiresAt: z.iso.datetime() })
  .meta({ id: 'RecoveryLink' });
export type RecoveryLink = z.output<typeof RecoveryLink>;
