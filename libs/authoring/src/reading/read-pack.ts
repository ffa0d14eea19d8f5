import type { Fault } from '#libs/contracts';
import { Texts } from '../compile/texts.js';
import { compileScenario } from '../compile/compile-scenario.js';
import { runLints } from '../lint/run-lints.js';
import { found, inOrder } from '../report/found.js';
import type { Draft } from './draft.js';
import { counts, packHash } from './pack-hash.js';
import type { PackReading } from './pack.js';
import type { Examined } from './pack-folder.js';
import { parseYaml } from './parse-yaml.js';
import type { Path } from './path.js';
import { startOf } from './place.js';
import { readCaptures } from './read-captures.js';
import { readFolder } from './read-folder.js';
import type { FolderReading } from './read-folder.js';
import { readLocales } from './read-locales.js';
import { readScenarioFile } from './read-scenario-file.js';

const SCENARIO = 'scenario.yaml';
/** More than anybody reads; what lies beyond comes to light once these are mended. */
const FAULTS_SHOWN = 1000;

const refused = (faults: readonly Fault[], unusable = false): PackReading => ({
  ok: false,
  faults: inOrder(faults).slice(0, FAULTS_SHOWN),
  unusable,
});

interface Drafted {
  readonly draft?: Draft;
  readonly repaired: readonly Path[];
  readonly faults: readonly Fault[];
  readonly unusable?: boolean;
}

/** Brings together all that the folder says about the scenario. */
function draftOf({ files }: FolderReading): Drafted {
  const text = files.get(SCENARIO)?.text;
  if (text === undefined) {
    const missing = found(startOf(SCENARIO), 'scenario-missing', 'there is no scenario.yaml in UTF-8 here', 'add it');
    return { repaired: [], faults: [missing], unusable: true };
  }
  const { yaml, faults: syntax } = parseYaml(SCENARIO, text);
  const { locales, bodies, faults: said } = readLocales(files);
  if (!yaml)
    return {
      repaired: [],
      faults: [...syntax, ...said],
      unusable: syntax.some(({ rule }) => rule === 'yaml-too-much'),
    };
  const { file, repaired, faults: wrong } = readScenarioFile(yaml);
  if (!file) return { repaired, faults: [...syntax, ...said, ...wrong] };
  const texts = new Texts({ languages: file.languages, scenario: yaml, locales, bodies });
  const scenario = compileScenario(file, texts);
  const { captures, faults: odd } = readCaptures(file.artefacts.length > 0 ? scenario.artefacts : [], files);
  const draft = { scenario, file, yaml, locales, bodies, slots: texts.slots, files, captures };
  return { draft, repaired, faults: [...syntax, ...said, ...wrong, ...odd] };
}

/**
 * Reads a pack, checks it and puts its scenario together. Never throws and never reads outside the folder; whatever is
 * wrong comes back as faults, all at once, sorted by place.
 */
export const readPack = async (given: string): Promise<PackReading> => judgePack(await readFolder(given));

/** The same for files that lie in no folder, by path; the pack then has none. */
export const readFiles = (files: ReadonlyMap<string, Examined>): Promise<PackReading> =>
  judgePack({ folder: '', files, faults: [], unusable: false });

async function judgePack(read: FolderReading): Promise<PackReading> {
  if (read.unusable) return refused(read.faults, true);
  const { draft, repaired, faults, unusable } = draftOf(read);
  const all = [...read.faults, ...faults, ...(draft ? await runLints(draft, repaired) : [])];
  if (!draft || all.some(({ severity }) => severity === 'fault')) return refused(all, unusable);
  const files = new Map(
    [...read.files].filter(([path]) => counts(path)).map(([path, { sha256, bytes }]) => [path, { sha256, bytes }]),
  );
  return {
    ok: true,
    pack: { scenario: draft.scenario, hash: packHash(files), files, folder: read.folder },
    warnings: inOrder(all),
  };
}
