import { DrillDesks } from '#libs/conduct';
import {
  blankDrill,
  evolve,
  isOver,
  missingParts,
  notReady,
  ok,
  refuse,
  REPORT_KINDS,
  reportDocuments,
  signReport,
  type DossierOwner,
  type DrillId,
  type Entry,
  type MissingPart,
  type NationId,
  type Reader,
  type ReportDocument,
  type ReportDocuments,
  type ReportKind,
  type ReportMaterial,
  type Result,
  type Scenario,
  type SignedBy,
} from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { Dossiers, Forms, type Changed } from '#libs/programme';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { WallClock } from '#libs/platform';
import { noteReading } from './note-reading.js';
import { Published } from './published.js';
import { releasedTo } from './released-to.js';
import { Trends } from './trends.js';

/** Which document is wanted. */
export interface DocumentWish {
  /** A kind of document; any other is not there. */
  readonly what: string;
  /** Whose; without it, the caller's own nation. */
  readonly nation?: NationId | undefined;
  /** Without it: the owner's draft, or for all others what was released to them last. */
  readonly version?: number | undefined;
}

/** Who signs, and as what. */
export interface Signature {
  readonly what: ReportKind;
  readonly name: string;
  readonly office: string;
  readonly provisional: boolean;
}

/** What a signature is for. That the journal has grown since, by somebody who read, changes nothing about it. */
const contentOf = (document: ReportDocument | undefined): string => JSON.stringify({ ...document, entries: 0 });

const noDrill = refuse('unknown-thing', 'There is no such drill.');
const noReport = refuse('unknown-thing', 'There is no such report.');

/** The four documents of a drill: drafts made from the journal and the dossiers, and the versions that were signed. */
@Injectable()
export class Documents {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(Forms) private readonly forms: Forms,
    @Inject(Trends) private readonly trends: Trends,
    @Inject(Published) private readonly published: Published,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /**
   * All that the documents of a drill are made of, read once; for those who make many. It asks nobody's permission: what
   * is made of it belongs to the nations that it tells of.
   * @param trendOf the nation whose other drills are read too
   */
  async material(drill: DrillId, trendOf?: NationId, isToSign = false): Promise<ReportMaterial | undefined> {
    const scenario = await this.desks.read(drill, (seen) => seen.scenario as Scenario);
    if (!scenario) return undefined;
    const folded = blankDrill(scenario);
    const entries: Entry[] = [];
    for await (const entry of this.journal.read(drill)) {
      evolve(folded, entry);
      entries.push(entry);
    }
    const past = trendOf === undefined ? [] : await this.trends.others(trendOf, drill);
    const added = {
      dossiers: await this.dossiers.ofDrill(drill),
      forms: await this.forms.all(drill),
      past: new Map(trendOf === undefined ? [] : [[trendOf, past]]),
    };
    return this.published.with(drill, folded, entries, added, isToSign);
  }

  /** A document for a caller: its owner's as a draft or as it was signed, another's as it was released to the caller. */
  async for(caller: Caller, drill: DrillId, wish: DocumentWish): Promise<Result<ReportDocument>> {
    const permitted = permit(caller, 'report.read', drill);
    if (!permitted.ok) return permitted;
    const what = REPORT_KINDS.find((kind) => kind === wish.what);
    if (!what) return noReport;
    const own = await this.dossiers.ownerFor(caller, drill);
    const owner = ownerOf(what, wish.nation, own);
    if (owner === undefined) return namesNoNation;
    if (owner !== own) return this.released(caller, readerFor(own), owner, drill, what, wish.version);
    return wish.version === undefined ? this.draft(drill, owner, what) : this.signed(owner, drill, what, wish.version);
  }

  /** Signs the draft as it stands. */
  async sign(
    caller: Caller,
    drill: DrillId,
    owner: DossierOwner,
    given: Signature,
    key: string,
  ): Promise<Result<Changed>> {
    const { what, name, office } = given;
    const made = await this.make(drill, owner, what, given.provisional);
    if (!made) return noDrill;
    const { document, missing, state } = made;
    const digest = createHash('sha256').update(contentOf(document)).digest('hex');
    const signature = { ...given, digest, entries: document?.entries ?? 0, missing };
    return this.dossiers.change({
      ...{ caller, drill, owner, key },
      asked: ['sign', given],
      decide: (dossier) => signReport(dossier, signature, state),
      document: (version, at) => {
        const signed: SignedBy = { version, name, office, at, provisional: missing.length > 0 };
        return JSON.stringify({ ...document, signed });
      },
    });
  }

  private async draft(drill: DrillId, owner: DossierOwner, what: ReportKind): Promise<Result<ReportDocument>> {
    const made = await this.make(drill, owner, what);
    if (!made) return noDrill;
    if (!made.over) return notReady(made.missing, made.state);
    return made.document ? ok(made.document) : noReport;
  }

  private async make(
    drill: DrillId,
    owner: DossierOwner,
    what: ReportKind,
    isToSign = false,
  ): Promise<Made | undefined> {
    const isShown = isToSign && owner === 'region';
    const material = await this.material(drill, what === 'national' ? owner : undefined, isShown);
    if (!material) return undefined;
    const missing = missingParts(material, what, owner === 'region' ? null : owner);
    const document = documentOf(reportDocuments(material), owner, what);
    return { document, missing, over: isOver(material.drill), state: material.drill.status };
  }

  private async signed(
    owner: DossierOwner,
    drill: DrillId,
    what: ReportKind,
    version: number,
  ): Promise<Result<ReportDocument>> {
    const text = await this.dossiers.signed(owner, drill, what, version);
    return text === undefined ? noReport : ok(JSON.parse(text) as ReportDocument);
  }

  /** What a nation released is read by leave: that it was read is written down, for that nation. */
  private async released(
    caller: Caller,
    reader: Reader,
    owner: DossierOwner,
    drill: DrillId,
    what: ReportKind,
    version: number | undefined,
  ): Promise<Result<ReportDocument>> {
    const acts = releasedTo(await this.dossiers.of(owner, drill), reader, this.clock.now());
    const act = acts.find((one) => one.what === what && (version === undefined || one.version === version));
    if (!act) return noReport;
    const found = await this.signed(owner, drill, what, act.version);
    if (found.ok && owner !== 'region') {
      const read = { nation: owner, release: act.id, what, version: act.version, reader };
      const noted = await this.desks.perform(caller, drill, noteReading, read);
      if (!noted.ok) return noted;
    }
    return found.ok ? ok({ ...found.value, tlp: act.tlp }) : found;
  }
}

interface Made {
  /** Undefined where the owner has no team in the drill. */
  readonly document: ReportDocument | undefined;
  readonly missing: readonly MissingPart[];
  readonly over: boolean;
  readonly state: string;
}

const namesNoNation = refuse('nonsense-value', 'Say whose report.', {
  faults: [{ path: 'nation', message: 'is missing' }],
});

const ownerOf = (
  what: ReportKind,
  nation: NationId | undefined,
  own: DossierOwner | undefined,
): DossierOwner | undefined => {
  if (what === 'regional' || what === 'public') return 'region';
  return nation ?? (own === 'region' ? undefined : own);
};

/** Through whose eyes somebody reads what is not theirs. */
export const readerFor = (own: DossierOwner | undefined): Reader => {
  if (own === undefined) return { is: 'guest' };
  return own === 'region' ? { is: 'region' } : { is: 'nation', nation: own };
};

function documentOf(made: ReportDocuments, owner: DossierOwner, what: ReportKind): ReportDocument | undefined {
  switch (what) {
    case 'national':
      return made.national(owner);
    case 'participation':
      return made.participation(owner);
    case 'regional':
      return made.regional();
    case 'public':
      return made.public();
  }
}
