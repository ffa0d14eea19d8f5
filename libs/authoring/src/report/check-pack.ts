import type { CheckReport, Fault } from '#libs/contracts';
import { readPack } from '../reading/read-pack.js';

const countsOf = (faults: readonly Fault[]): CheckReport['counts'] => ({
  faults: faults.filter(({ severity }) => severity === 'fault').length,
  warnings: faults.filter(({ severity }) => severity === 'warning').length,
});

/** Checks the pack in a folder, for `muster check` and for editors. Exit codes: clean 0, faults 1, unusable 2. */
export async function checkPack(folder: string): Promise<CheckReport> {
  const reading = await readPack(folder);
  const faults = [...(reading.ok ? reading.warnings : reading.faults)];
  const report = { format: 'muster-check/1' as const, pack: folder, counts: countsOf(faults), faults };
  if (!reading.ok) return { ...report, verdict: reading.unusable ? 'unusable' : 'faults' };
  const { scenario, hash } = reading.pack;
  return { ...report, verdict: 'clean', name: scenario.name, version: scenario.version, hash };
}
