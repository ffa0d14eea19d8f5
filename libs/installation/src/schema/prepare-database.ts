import { identityAppendOnly } from '#libs/identity';
import { journalAppendOnly, JournalStore, Keyring, SIGNATURES_BEGIN } from '#libs/journal';
import { behindTheWall, createDataSource, loadSecret, migrate, refuseUnfit, type WallClock } from '#libs/platform';
import { migrations } from './migrations.js';
import { sealOldRows } from './seal-old-rows.js';
import { unfitData } from './unfit-data.js';

export interface Prepared {
  /** By which the application works: of a role that row-level security holds for. */
  readonly databaseUrl: string;
  readonly secret: Buffer;
  readonly keyring: Keyring;
}

/**
 * Looks whether database and data folder belong together and to this program, and only then makes the secrets that are
 * missing and brings the schema up to date, as the one who owns it.
 *
 * @throws ConfigError one line that says why they do not
 */
export async function prepareDatabase(
  url: string,
  { dataFolder, clock }: { readonly dataFolder: string; readonly clock: WallClock },
): Promise<Prepared> {
  const owner = await createDataSource({ url, entities: [], migrations, poolSize: 3 }).initialize();
  try {
    refuseUnfit(await unfitData(owner, dataFolder));
    const secret = loadSecret(dataFolder);
    const keyring = new Keyring(loadSecret(dataFolder, 'keyring'));
    const ran = await migrate(owner);
    if (ran.includes(SIGNATURES_BEGIN)) await new JournalStore(owner, keyring).adopt(clock.now());
    await sealOldRows(owner, keyring, dataFolder);
    const appendOnly = [...journalAppendOnly, ...identityAppendOnly];
    return { databaseUrl: await behindTheWall(owner, { url, secret, appendOnly }), secret, keyring };
  } finally {
    await owner.destroy();
  }
}
