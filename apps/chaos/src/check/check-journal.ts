import type { Entry } from '#libs/domain';
import { JournalStore, Keyring, verifyJournal } from '#libs/journal';
import { createDataSource, loadSecret, openQueues } from '#libs/platform';
import { join } from 'node:path';
import type { ChaosHouse } from '../house/chaos-house.js';

export interface JournalChecked {
  readonly entries: readonly Entry[];
  readonly chainHolds: boolean;
  /** Alarms that are still queued although the drill is over. */
  readonly orphanedAlarms: number;
}

/** Reads a drill's whole journal past the servers, proves its chain, and looks into the queue. */
export async function checkJournal(house: ChaosHouse, drill: string): Promise<JournalChecked> {
  const source = await createDataSource({ url: house.databaseUrl, entities: [], migrations: [] }).initialize();
  const queues = await openQueues({ databaseUrl: house.databaseUrl, redisUrl: house.redis?.url });
  try {
    const journal = new JournalStore(source, new Keyring(loadSecret(join(house.dataFolder), 'keyring')));
    const entries: Entry[] = [];
    for await (const entry of journal.read(drill)) entries.push(entry);
    const { holds } = await verifyJournal(journal, drill);
    const waiting = await queues.queue('drill-alarm').getJobs(['waiting', 'delayed', 'active']);
    return { entries, chainHolds: holds, orphanedAlarms: waiting.length };
  } finally {
    await queues.close();
    await source.destroy();
  }
}
