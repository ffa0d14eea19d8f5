import { Uuid } from '#libs/contracts';
import { exportJournal } from '#libs/journal';
import { once } from 'node:events';
import { EXIT } from '../exit-codes.js';
import { PlainFault } from '../plain-fault.js';
import { withJournal } from './with-journal.js';

/** `muster export-journal`: writes a drill's journal to stdout; gives the exit code. */
export async function exportDrill(given: string): Promise<number> {
  const drill = Uuid.safeParse(given);
  if (!drill.success) throw new PlainFault(`${given} is not the id of a drill.`);
  return withJournal(async (journal) => {
    if (!(await journal.head(drill.data))) throw new PlainFault(`There is no drill ${drill.data} in this database.`);
    for await (const line of exportJournal(journal, drill.data)) {
      if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    }
    return EXIT.fine;
  });
}
