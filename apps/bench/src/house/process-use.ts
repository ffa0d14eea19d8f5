import { existsSync, readdirSync, readFileSync } from 'node:fs';

const KIB = 1024;
/** What Linux counts processor time in, towards programs, on every architecture. */
const TICK = 10;

const onLinux = existsSync('/proc/self/stat');

/** The fields of /proc/<pid>/stat after the name, which may hold anything; the first of them is field 3. */
const fieldsOf = (pid: number): readonly string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

const sumOf = (fields: readonly string[], ...numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + Number(fields[number - 3] ?? 0), 0);

/** Milliseconds of processor that a process has used so far; 0 where the system does not tell. */
export function processorOf(pid: number): number {
  return onLinux ? sumOf(fieldsOf(pid), 14, 15) * TICK : 0;
}

/** The same of a process with all its children, those that have ended too. */
export function processorOfFamily(pid: number): number {
  if (!onLinux) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => stillThere(Number(name)))
    .filter((fields) => fields[1] === String(pid));
  const own = sumOf(fieldsOf(pid), 14, 15, 16, 17) * TICK;
  return children.reduce((sum, fields) => sum + sumOf(fields, 14, 15, 16, 17) * TICK, own);
}

const stillThere = (pid: number): readonly string[] => {
  try {
    return fieldsOf(pid);
  } catch {
    return [];
  }
};

/** Resident bytes of a process now; 0 where the system does not tell. */
export function residentOf(pid: number): number {
  if (!onLinux) return 0;
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * KIB;
}
