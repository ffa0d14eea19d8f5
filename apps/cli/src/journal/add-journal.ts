import type { Command } from 'commander';
import { EXIT_CODES } from '../exit-code-help.js';
import { addServer } from '../server-option.js';
import type { ExportOptions } from './export-drill.js';
import type { VerifyOptions } from './verify.js';

/** Teaches the command line `verify`, `verify-sign-ins` and `export-journal`. */
export function addJournal(muster: Command, done: (exitCode: number) => void): void {
  const verifying = muster
    .command('verify')
    .description(
      "Check a drill's journal against its hash chain and signatures; name the first entry that does not hold",
    )
    .argument('<journal>', 'id of a drill in the database (MUSTER_DATA or DATABASE_URL), or an exported file')
    .option('--key <file>', 'the public key that must have signed it (from /api/v1/signing-key)')
    .option('--json', 'print the verdict as JSON', false)
    .addHelpText('after', EXIT_CODES)
    .action(async (journal: string, options: VerifyOptions) => {
      const { verify } = await import('./verify.js');
      done(await verify(journal, options));
    });
  addServer(verifying);

  muster
    .command('verify-sign-ins')
    .description('Check the log of sign-ins and permissions of this installation, to its last line')
    .option('--json', 'print the verdict as JSON', false)
    .addHelpText('after', EXIT_CODES)
    .action(async (options: { json: boolean }) => {
      const { verifySignIns } = await import('./verify-sign-ins.js');
      done(await verifySignIns(options));
    });

  const exporting = muster
    .command('export-journal')
    .description(
      "Write a drill's journal to stdout, to be kept or checked elsewhere; what belongs to nations stays sealed",
    )
    .argument('<drill>', 'id of a drill in the database (MUSTER_DATA or DATABASE_URL)')
    .action(async (drill: string, options: ExportOptions) => {
      const { exportDrill } = await import('./export-drill.js');
      done(await exportDrill(drill, options));
    });
  addServer(exporting);
}
