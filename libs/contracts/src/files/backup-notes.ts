import { z } from 'zod';

/** What `backup.json`, the first file of a backup, says of it. */
export const BackupNotes = z
  .strictObject({
    format: z.literal('muster-backup/1'),
    at: z.iso.datetime().describe('When it was begun'),
    postgres: z.int().describe('The major number of the PostgreSQL that its database is for'),
    secrets: z.boolean().describe('Whether `secret` and `keyring` are in it'),
    drills: z
      .array(z.strictObject({ id: z.uuid(), seq: z.int().min(0) }))
      .describe('How far each drill was, at the least'),
  })
  .meta({ id: 'BackupNotes', title: 'Muster backup' });
export type BackupNotes = z.output<typeof BackupNotes>;
