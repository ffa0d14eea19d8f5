import { PcapFile } from '#libs/contracts';
import type { Fault } from '#libs/contracts';
import type { Artefact } from '#libs/domain';
import type { Draft } from './draft.js';
import { flatIssues } from './flat-issues.js';
import type { Examined } from './pack-folder.js';
import { parseYaml } from './parse-yaml.js';
import { schemaFaults } from './schema-faults.js';

/** Reads the descriptions from which captures are made. */
export function readCaptures(
  artefacts: readonly Artefact[],
  files: ReadonlyMap<string, Examined>,
): { captures: Draft['captures']; faults: readonly Fault[] } {
  const captures = new Map<string, { file: PcapFile; yaml: NonNullable<ReturnType<typeof parseYaml>['yaml']> }>();
  const faults: Fault[] = [];
  for (const { id, file, make } of artefacts) {
    const text = files.get(file)?.text;
    if (make !== 'pcap' || text === undefined) continue;
    const { yaml, faults: said } = parseYaml(file, text);
    faults.push(...said);
    if (!yaml) continue;
    const read = PcapFile.safeParse(yaml.value);
    if (read.success) captures.set(id, { file: read.data, yaml });
    else faults.push(...schemaFaults(yaml, flatIssues(read.error.issues)));
  }
  return { captures, faults };
}
