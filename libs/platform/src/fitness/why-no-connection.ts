import type { Unfit } from './unfit.js';

const RUNS = 'Check DATABASE_URL, and that the server runs.';

/** What a server says when it lets somebody not in, by SQLSTATE (PostgreSQL, appendix A). */
const SAID: Readonly<Record<string, Unfit>> = {
  '28P01': {
    says: 'the database does not accept the password of DATABASE_URL',
    mend: 'Correct user and password; characters such as @ : / # are written as %40 %3A %2F %23.',
  },
  '28000': {
    says: 'the database does not let the user of DATABASE_URL in',
    mend: 'Make the user, and let it in from this machine (pg_hba.conf).',
  },
  '53300': {
    says: 'the database has no connection left',
    mend: 'Raise its max_connections: some 30 for each process.',
  },
  '57P03': { says: 'the database does not take connections yet', mend: 'Start Muster again when it has started.' },
};

const TLS = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS)/;

/** Says of a failed connection to PostgreSQL what is wrong, without the password of its address. */
export function whyNoConnection(error: unknown, { hostname, port, pathname }: URL): Unfit {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const at = `${hostname}:${port || '5432'}`;
  const known = SAID[code];
  if (known) return known;
  if (code === '3D000')
    return {
      says: `there is no database ${decodeURIComponent(pathname.slice(1))} at ${at}`,
      mend: 'Create it, or correct the name at the end of DATABASE_URL.',
    };
  if (TLS.test(code))
    return {
      says: `the certificate of the database at ${at} cannot be trusted (${code})`,
      mend: 'Name the file of its authority in NODE_EXTRA_CA_CERTS.',
    };
  if (/does not support SSL/.test(message))
    return {
      says: `the database at ${at} does not speak TLS`,
      mend: 'Take sslmode out of DATABASE_URL, or turn TLS on.',
    };
  return unreachable(code, message, at);
}

function unreachable(code: string, message: string, at: string): Unfit {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { says: `the database cannot be reached: nobody knows the name in ${at}`, mend: RUNS };
  if (code === 'ECONNREFUSED') return { says: `the database cannot be reached: nothing listens at ${at}`, mend: RUNS };
  if (/^Connection terminated unexpectedly|ECONNRESET|EPIPE/.test(`${code} ${message}`.trim()))
    return { says: `what listens at ${at} does not speak as PostgreSQL does`, mend: RUNS };
  if (/timeout|timed out/i.test(`${code} ${message}`))
    return { says: `the database cannot be reached: ${at} does not answer`, mend: RUNS };
  return { says: `the database cannot be used: ${message.split('\n')[0] ?? code}`, mend: RUNS };
}
