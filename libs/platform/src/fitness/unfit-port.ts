import { once } from 'node:events';
import { createServer } from 'node:net';

import type { Unfit } from './unfit.js';

const OTHER_HOST = 'Set HOST to an address of this machine, or to 0.0.0.0 for all of them.';

/** Why Muster cannot listen there; undefined when it can, and for port 0. */
export async function unfitPort({
  port,
  host,
}: {
  readonly port: number;
  readonly host: string;
}): Promise<Unfit | undefined> {
  if (port === 0) return undefined;
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
    probe.close();
    await once(probe, 'close');
    return undefined;
  } catch (error) {
    return said((error as NodeJS.ErrnoException).code ?? '', port, host);
  }
}

function said(code: string, port: number, host: string): Unfit {
  if (code === 'EADDRINUSE')
    return { says: `the port is in use (PORT ${port})`, mend: 'Stop what uses it, or set PORT to another one.' };
  if (code === 'EACCES')
    return {
      says: `this account may not use PORT ${port}`,
      mend: 'Set PORT above 1023, and let a proxy take the other.',
    };
  return { says: `this machine has no address ${host} (HOST, ${code})`, mend: OTHER_HOST };
}
