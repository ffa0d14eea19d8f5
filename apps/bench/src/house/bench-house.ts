import { freePort, startPostgres } from '#libs/platform';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePack } from '../pack/write-pack.js';
import { HouseServer } from './house-server.js';

/** A Muster of its own for one run: a durable PostgreSQL, and the real server in its own process, or in several. */
export interface BenchHouse {
  /** Of the first process that has consoles. */
  readonly url: string;
  readonly organiserCode: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly postgresFolder: string;
  /** The processes that have consoles. */
  readonly servers: readonly HouseServer[];
  /** Peak resident bytes of the largest of them so far. To be asked once. */
  readonly peakMemory: () => number;
  stop(): Promise<void>;
}

/**
 * Starts the house with one scenario pack on offer, in a temporary folder that goes when it is stopped. One process does
 * everything; of several, each has consoles, and one more wakes the drills.
 */
export async function openHouse(scenario: string, processes = 1): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  const stop = async (): Promise<void> => {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  };
  try {
    await writePack(join(folder, 'scenarios'), scenario);
    const postgresFolder = join(folder, 'postgres');
    const postgres = await startPostgres({ folder: postgresFolder });
    endings.push(() => postgres.stop());
    const begin = async (role: string): Promise<HouseServer> => {
      const server = new HouseServer({ ...environment(folder, postgres.url), MUSTER_ROLE: role }, await freePort());
      endings.push(() => server.stop());
      return server;
    };
    const servers: HouseServer[] = [];
    for (let n = 0; n < processes; n++) servers.push(await begin(processes === 1 ? 'all' : 'api'));
    const [first, ...rest] = servers;
    if (!first) throw new RangeError('a house has at least one process');
    // The first makes the tables, the secret and the code that the others find.
    const { organiser: organiserCode } = await first.start();
    if (processes > 1) rest.push(await begin('worker'));
    await Promise.all(rest.map((server) => server.start()));
    return {
      url: first.url,
      organiserCode,
      databaseUrl: postgres.url,
      dataFolder: join(folder, 'data'),
      postgresFolder,
      servers,
      peakMemory: () => Math.max(...servers.map((server) => server.peakMemory())),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const environment = (folder: string, databaseUrl: string): Record<string, string | undefined> => ({
  HOST: '127.0.0.1',
  MUSTER_DATA: join(folder, 'data'),
  MUSTER_SCENARIOS: join(folder, 'scenarios'),
  DATABASE_URL: databaseUrl,
  REDIS_URL: undefined,
  MUSTER_DEMO: 'no',
  MUSTER_READY_JSON: '1',
  LOG_LEVEL: 'warn',
  // Counted as everywhere, and never reached: a bench asks for all that there is.
  ...{ LIMIT_SESSION: '999999999', LIMIT_TEAM: '999999999', LIMIT_ADDRESS: '999999999' },
});
