import { ServerDoor } from '#libs/rehearsal';
import { Option, type Command } from 'commander';
import { PlainFault } from './plain-fault.js';

/** How somebody on the command line proves to a server who they are. */
export interface AtServer {
  readonly server: string;
  readonly code?: string;
  readonly token?: string;
}

/** A personal token on the command line stands in the list of processes: the environment is the better place for it. */
export const tokenOption = (of = ''): Option =>
  new Option(
    '--token <token>',
    `a personal token on that server${of === '' ? '' : ` ${of}`}; better given as MUSTER_TOKEN`,
  ).env('MUSTER_TOKEN');

/** Teaches a command that reads the own database to ask a server instead. */
export const addServer = (command: Command): Command =>
  command
    .option('--server <url>', 'ask this server instead of the database, with a personal token of scope `report`')
    .addOption(tokenOption());

/** The door of a server, opened by a personal token or by a code. */
export async function doorOf({ server, code, token }: AtServer): Promise<ServerDoor> {
  const url = server.replace(/\/+$/, '');
  if (token !== undefined) return new ServerDoor(url, token);
  if (code !== undefined) return (await new ServerDoor(url).signIn(code)).door;
  throw new PlainFault('Say who you are: --code CODE, or a personal token as MUSTER_TOKEN.');
}
