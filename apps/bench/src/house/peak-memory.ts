import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const BEAT = 250;
const KIB = 1024;

const onLinux = existsSync('/proc/self/status');

function highWater(pid: number): number {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * KIB;
}

function residentNow(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) * KIB;
}

/**
 * Watches the resident memory of a process. Linux keeps the peak itself; elsewhere it is looked at four times a second.
 * Gives what tells the peak so far, in bytes, and ends the watching.
 */
export function watchMemory(pid: number): () => number {
  if (onLinux) return () => highWater(pid);
  let peak = 0;
  const look = (): void => void (peak = Math.max(peak, residentNow(pid)));
  const timer = setInterval(look, BEAT).unref();
  return () => {
    clearInterval(timer);
    look();
    return peak;
  };
}
