import { readFileSync, statSync } from 'node:fs';

/** The account that PostgreSQL runs under; undefined when it is the one that runs Node. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of the data if there are any (so that a folder made by
 * an ordinary user stays theirs), else as `nobody`. initdb needs an account that has an entry in /etc/passwd.
 */
export function serverAccount(cluster: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(cluster) ?? nobody();
}

function ownerOf(cluster: string): ServerAccount | undefined {
  const stat = statSync(cluster, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function nobody(): ServerAccount {
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : { uid: 65534, gid: 65534 };
}
