import type { Command } from 'commander';

/** Teaches the command line `recover`. */
export function addRecover(muster: Command, done: (exitCode: number) => void): void {
  muster
    .command('recover')
    .description('Make the link that lets a person back in who cannot sign in; for whoever has the machine')
    .argument('<email>', 'the address of their account')
    .action(async (email: string) => {
      const { recover } = await import('./recover.js');
      done(await recover(email));
    });
}
