import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The name under which the bench offers its one pack. */
export const PACK = 'bench';

/** Writes the bench's pack into a folder of scenario packs. */
export async function writePack(scenarios: string, scenario: string): Promise<void> {
  const folder = join(scenarios, PACK);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'scenario.yaml'), scenario);
}

/** `scenario.yaml` around the injects given, each one a line of YAML flow style (JSON is that). */
export function scenarioAround(injects: readonly object[]): string {
  return JSON.stringify({
    format: 'muster-scenario/1',
    name: PACK,
    version: '1.0.0',
    title: 'Bench',
    summary: 'Made for measuring',
    languages: ['en'],
    duration: '6h',
    needs: [{ id: 'need', text: 'To know how fast it is' }],
    objectives: [
      {
        id: 'speed',
        title: 'Speed',
        needs: ['need'],
        targets: [{ id: 'bars', title: 'The bars', tasks: [{ id: 'measure', title: 'Measure' }] }],
      },
    ],
    injects,
  });
}

/** Milliseconds of drill time as packs write it. */
export function offset(milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString();
  return `T+${iso.slice(11, 23)}`;
}
