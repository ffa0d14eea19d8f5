import {
  reportDocuments,
  type DrillId,
  type Entry,
  type NationId,
  type ReportDocuments,
  type ReportMaterial,
} from '#libs/domain';
import { DrillDesks } from '#libs/conduct';
import { JournalStore } from '#libs/journal';
import { Dossiers, Forms } from '#libs/programme';
import { Inject, Injectable } from '@nestjs/common';
import { Documents } from './documents.js';
import { Trends } from './trends.js';

/** A drill as it was read for its documents, and what has been made of it so far. */
export interface Reading {
  readonly material: ReportMaterial;
  readonly documents: ReportDocuments;
  readonly entries: readonly Entry[];
}

interface Kept {
  readonly drill: DrillId;
  readonly stands: string;
  readonly reading: Promise<Reading>;
  readonly past: Map<NationId, Awaited<ReturnType<Trends['others']>>>;
}

const FORGOTTEN_AFTER = 60_000;

/**
 * Reads a drill once for all who ask for its documents one after the other, as forty nations do. A reading is kept for a
 * minute, one at a time, and only while nothing was added to the journal, the dossiers or the forms.
 */
@Injectable()
export class Readings {
  private kept: Kept | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(Forms) private readonly forms: Forms,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(Trends) private readonly trends: Trends,
  ) {}

  /** @param nation whose other drills are read too */
  async of(drill: DrillId, nation: NationId | null): Promise<Reading | undefined> {
    const stands = await this.standing(drill);
    if (stands === undefined) return undefined;
    if (this.kept?.drill !== drill || this.kept.stands !== stands) this.keep(drill, stands);
    const kept = this.kept;
    if (!kept) return undefined;
    if (nation !== null && !kept.past.has(nation)) kept.past.set(nation, await this.trends.others(nation, drill));
    return kept.reading;
  }

  private keep(drill: DrillId, stands: string): void {
    const past: Kept['past'] = new Map();
    const kept = { drill, stands, past, reading: this.read(drill, past) };
    this.kept = kept;
    const forget = (): void => {
      if (this.kept === kept) this.kept = undefined;
    };
    kept.reading.catch(forget);
    clearTimeout(this.timer);
    this.timer = setTimeout(forget, FORGOTTEN_AFTER).unref();
  }

  private async read(drill: DrillId, past: Kept['past']): Promise<Reading> {
    const material = await this.documents.material(drill);
    if (!material) throw new Error(`Drill ${drill} went away while it was read.`);
    const entries: Entry[] = [];
    for await (const entry of this.journal.read(drill)) entries.push(entry);
    return { material, entries, documents: reportDocuments({ ...material, past }) };
  }

  private async standing(drill: DrillId): Promise<string | undefined> {
    const seq = await this.desks.read(drill, (seen) => seen.seq);
    if (seq === undefined) return undefined;
    const dossiers = (await this.dossiers.ofDrill(drill)).map(({ owner, seq: last }) => `${owner}:${last}`);
    const forms = await this.forms.all(drill);
    return JSON.stringify([seq, dossiers, forms.length]);
  }
}
