import { ConfigError, DatabaseStartError } from '#libs/platform';
import { ServerAway, ServerSaidNo } from '#libs/rehearsal';
import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.js';
import { PlainFault } from './plain-fault.js';
import { program } from './program.js';

const EXPECTED = [PlainFault, ServerAway, ServerSaidNo, ConfigError, DatabaseStartError];

// Whoever reads the output may stop reading (`muster check … | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  process.exitCode = EXIT.unusable;
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.unusable;
  else if (EXPECTED.some((kind) => error instanceof kind))
    process.stderr.write(`muster: ${(error as Error).message}\n`);
  else throw error;
}
