import { conductMigrations } from '#libs/conduct';
import { identityMigrations } from '#libs/identity';
import { journalAppendOnly, journalMigrations, JournalStore, SIGNATURES_BEGIN, type Keyring } from '#libs/journal';
import { behindTheWall, createDataSource, migrate, type WallClock } from '#libs/platform';
import { programmeMigrations } from '#libs/programme';
import { responsesMigrations } from '#libs/responses';
import { studioMigrations } from '#libs/studio';

const migrations = [
  ...journalMigrations,
  ...identityMigrations,
  ...conductMigrations,
  ...responsesMigrations,
  ...programmeMigrations,
  ...studioMigrations,
];

/**
 * Brings the schema up to date as the one who owns it, and gives the address by which the application works from then on:
 * of a role that row-level security holds for.
 */
export async function prepareDatabase(
  url: string,
  { secret, keyring, clock }: { readonly secret: Buffer; readonly keyring: Keyring; readonly clock: WallClock },
): Promise<string> {
  const owner = await createDataSource({ url, entities: [], migrations, poolSize: 3 }).initialize();
  try {
    const ran = await migrate(owner);
    if (ran.includes(SIGNATURES_BEGIN)) await new JournalStore(owner, keyring).adopt(clock.now());
    return await behindTheWall(owner, { url, secret, appendOnly: journalAppendOnly });
  } finally {
    await owner.destroy();
  }
}
