import { conductMigrations } from '#libs/conduct';
import { identityMigrations } from '#libs/identity';
import { journalMigrations } from '#libs/journal';
import { programmeMigrations } from '#libs/programme';
import { responsesMigrations } from '#libs/responses';
import { studioMigrations } from '#libs/studio';
import { webhooksMigrations } from '#libs/webhooks';

/** The tables of every room: together, the schema of an installation. */
export const migrations = [
  ...journalMigrations,
  ...identityMigrations,
  ...conductMigrations,
  ...responsesMigrations,
  ...programmeMigrations,
  ...studioMigrations,
  ...webhooksMigrations,
];
