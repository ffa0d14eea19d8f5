import { ScenarioFile } from '#libs/contracts';
import type { Fault } from '#libs/contracts';
import { flatIssues } from './flat-issues.js';
import type { Path } from './path.js';
import { repair } from './repair.js';
import { schemaFaults } from './schema-faults.js';
import type { YamlFile } from './yaml-file.js';

const ROUNDS = 6;
const ISSUES_TAKEN = 500;

export interface ScenarioReading {
  /** The file as the schema reads it, with stand-ins where it was wrong; undefined when it is wrong beyond that. */
  readonly file?: ScenarioFile;
  /** Places that hold a stand-in. */
  readonly repaired: readonly Path[];
  readonly faults: readonly Fault[];
}

/** Holds a parsed `scenario.yaml` against its schema. */
export function readScenarioFile(yaml: YamlFile): ScenarioReading {
  const first = ScenarioFile.safeParse(yaml.value);
  if (first.success) return { file: first.data, repaired: yaml.leftOut, faults: [] };
  const issues = flatIssues(first.error.issues).slice(0, ISSUES_TAKEN);
  const faults = schemaFaults(yaml, issues);
  const copy = structuredClone(yaml.value);
  const repaired: Path[] = [...yaml.leftOut];
  let next = issues;
  for (let round = 0; round < ROUNDS; round++) {
    for (const issue of next) {
      const place = repair(copy, issue);
      if (place) repaired.push(place);
    }
    const again = ScenarioFile.safeParse(copy);
    if (again.success) return { file: again.data, repaired, faults };
    next = flatIssues(again.error.issues).slice(0, ISSUES_TAKEN);
  }
  return { repaired, faults };
}
