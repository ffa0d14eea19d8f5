import { Uuid } from '#libs/contracts';
import { exportJournal } from '#libs/journal';
import { once } from 'node:events';
import { EXIT } from '../exit-codes.js';
import { PlainFault } from '../plain-fault.js';
import { doorOf, type AtServer } from '../server-option.js';
import { withJournal } from './with-journal.js';

export type ExportOptions = Partial<AtServer>;

/** `muster export-journal`: writes a drill's journal to stdout; gives the exit code. */
export async function exportDrill(given: string, { server, ...who }: ExportOptions = {}): Promise<number> {
  const drill = Uuid.safeParse(given);
  if (!drill.success) throw new PlainFault(`${given} is not the id of a drill.`);
  if (server !== undefined) {
    process.stdout.write(await (await doorOf({ server, ...who })).getText(`/drills/${drill.data}/journal`));
    return EXIT.fine;
  }
  return withJournal(async (journal) => {
    if (!(await journal.head(drill.data))) throw new PlainFault(`There is no drill ${drill.data} in this database.`);
    for await (const line of exportJournal(journal, drill.data)) {
      if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    }
    return EXIT.fine;
  });
}
