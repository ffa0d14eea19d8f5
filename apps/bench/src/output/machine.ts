import type { BenchMachine } from '#libs/contracts';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

export function thisMachine(now: Date): BenchMachine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: Math.max(1, processors.length),
    memory: totalmem(),
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
    at: now.toISOString(),
  };
}
