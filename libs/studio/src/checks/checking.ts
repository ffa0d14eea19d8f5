import { examineBytes, readFiles, type Examined } from '#libs/authoring';
import type { DraftDocument, DraftFaults, Fault } from '#libs/contracts';
import { addressOf, type Address, type Json } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { KeptFiles } from '../archive/kept-files.js';
import { languageOfLocale, SCENARIO, type DraftContent } from '../document/draft-content.js';
import { FreshYaml } from '../drafts/fresh-yaml.js';
import { textsOf } from '../document/texts-of.js';
import type { DraftRecord } from '../store/draft-record.js';

/** Where a fault of a file stands in the document; null for what concerns the pack as a whole. */
function addressIn(document: DraftDocument, { file, path = [] }: Fault): Address | null {
  const whole = document as unknown as Json;
  const language = languageOfLocale(file);
  const [, spoken, inject] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
  if (file === SCENARIO) return addressOf(whole, ['scenario', ...path]);
  if (language !== undefined && document.locales[language]) return addressOf(whole, ['locales', language, ...path]);
  if (spoken !== undefined && inject !== undefined && document.bodies[spoken]?.[inject] !== undefined)
    return ['bodies', spoken, inject];
  return document.files[file] ? ['files', file] : null;
}

const isMissing = (address: Address | null): boolean => address?.length === 1;

/** Judges drafts as `muster check` judges packs. The last judgement of each draft is kept until it changes. */
@Injectable()
export class Checking {
  private readonly known = new Map<string, { readonly revision: number; readonly faults: Promise<DraftFaults> }>();

  constructor(
    @Inject(KeptFiles) private readonly kept: KeptFiles,
    @Inject(FreshYaml) private readonly freshYaml: FreshYaml,
  ) {}

  of(draft: DraftRecord): Promise<DraftFaults> {
    const { id, revision } = draft;
    const before = this.known.get(id);
    if (before?.revision === revision) return before.faults;
    const faults = this.freshYaml.of(draft).then((content) => this.check(revision, content));
    this.known.set(id, { revision, faults });
    faults.catch(() => this.known.delete(id));
    return faults;
  }

  private async check(revision: number, content: DraftContent): Promise<DraftFaults> {
    const files = new Map<string, Examined>();
    for (const [path, { sha256 }] of Object.entries(content.document.files))
      files.set(path, await this.kept.examine(sha256));
    for (const [path, text] of textsOf(content)) files.set(path, examineBytes(Buffer.from(text)));
    const reading = await readFiles(new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))));
    const said = reading.ok ? reading.warnings : reading.faults;
    const faults = said.map((fault) => {
      const at = addressIn(content.document, fault);
      return { ...fault, at: at && !isMissing(at) ? [...at] : null };
    });
    const count = (severity: Fault['severity']): number => faults.filter((fault) => fault.severity === severity).length;
    return {
      revision,
      verdict: reading.ok ? 'clean' : reading.unusable ? 'unusable' : 'faults',
      counts: { faults: count('fault'), warnings: count('warning') },
      faults,
    };
  }
}
