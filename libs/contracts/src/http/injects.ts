import { z } from 'zod';
import { InjectFile } from '../files/inject-file.js';
import { Offset } from '../files/text.js';
import { Reason, TeamIds } from './fields.js';

export const ReleaseInject = z
  .strictObject({ teams: TeamIds.optional().describe('Without it: all teams that do not have it yet') })
  .meta({ id: 'ReleaseInject' });
export const SkipInject = z.strictObject({ teams: TeamIds.optional(), reason: Reason }).meta({ id: 'SkipInject' });
export const CloseInject = z.strictObject({ teams: TeamIds.optional() }).meta({ id: 'CloseInject' });
export const RescheduleInject = z.strictObject({ at: Offset }).meta({ id: 'RescheduleInject' });

/** An inject written in play: all its texts are in place, in one language or by language. */
export const WriteInject = InjectFile;

export const Announce = z
  .strictObject({ to: TeamIds.optional().describe('Without it: all teams'), text: z.string().trim().min(1).max(4000) })
  .meta({ id: 'Announce' });
