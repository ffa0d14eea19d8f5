import type { PcapFile, ScenarioFile } from '#libs/contracts';
import type { Language, Scenario } from '#libs/domain';
import type { Located, Slot } from '../compile/texts.js';
import type { Examined } from './pack-folder.js';
import type { Path } from './path.js';
import type { Place } from './place.js';
import type { YamlFile } from './yaml-file.js';

/** All that is known of a pack while it is judged. */
export interface Draft {
  readonly scenario: Scenario;
  readonly file: ScenarioFile;
  readonly yaml: YamlFile;
  readonly locales: ReadonlyMap<Language, YamlFile>;
  /** Bodies by `<language>/<inject>`. */
  readonly bodies: ReadonlyMap<string, Located>;
  readonly slots: readonly Slot[];
  /** Every file of the folder that could be read, by path. */
  readonly files: ReadonlyMap<string, Examined>;
  /** Descriptions of captures, by the artefact's id. */
  readonly captures: ReadonlyMap<string, { readonly file: PcapFile; readonly yaml: YamlFile }>;
}

/** What a lint says; a path is one in `scenario.yaml`. */
export interface Remark {
  readonly at: Path | Place;
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
  readonly severity?: 'fault' | 'warning';
}

/** Judges one thing that the schema cannot. */
export type Lint = (draft: Draft) => Iterable<Remark> | Promise<Iterable<Remark>>;
