import { PackLibrary } from '#libs/authoring';
import type { CreateDrill as Wanted } from '#libs/contracts';
import { zoneExists } from '#libs/contracts';
import { ok, refuse, type DrillId, type Result } from '#libs/domain';
import { permit, Places, SECRET, type Caller } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import type { z } from 'zod';
import { createDrill } from '../commands/preparation/create-drill.js';
import { Catalogue } from '../store/catalogue.js';
import { DrillDesks } from './drill-desks.js';

const KEYED_DRILLS = '4f1f2f3a-6f0e-5d3b-9a53-2f4c1f6f8f10';

/** The drill that is created under a key. */
export const drillUnder = (key: string): DrillId => v5(key, KEYED_DRILLS);

/** Creates drills: pins the pack, opens the journal, writes its first entry. */
@Injectable()
export class OpenDrill {
  constructor(
    @Inject(PackLibrary) private readonly library: PackLibrary,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Places) private readonly places: Places,
    @Inject(SECRET) private readonly secret: Buffer,
  ) {}

  /** Under one key one drill is created, however often it is asked for. A person becomes its director. */
  async open(caller: Caller, wanted: z.output<typeof Wanted>, key: string = randomUUID()): Promise<Result<DrillId>> {
    const permitted = permit(caller, 'drill.create');
    if (!permitted.ok) return permitted;
    if (!zoneExists(wanted.zone)) {
      return refuse('nonsense-value', 'There is no such time zone.', {
        faults: [{ path: 'zone', message: 'not an IANA time zone' }],
      });
    }
    const pack = await this.library.choose(wanted.pack);
    if (!pack.ok) return pack;
    // Keys of different people are different keys.
    const id = drillUnder(caller.role === 'person' ? `${caller.person}/${key}` : key);
    const { title, speed, zone, afterOutage, endsItself } = wanted;
    const packHash = pack.value.hash;
    await this.catalogue.note({ id, title, packHash });
    await this.journal.begin(id);
    const seed = createHmac('sha256', this.secret).update(`drill-seed/${id}`).digest('base64url');
    const input = { title, seed, packHash, settings: { speed, zone, afterOutage, endsItself } };
    const { console } = caller;
    const created = await this.desks.perform({ role: 'organiser', console }, id, createDrill, input, 'create');
    if (!created.ok) return created;
    if (caller.role === 'person' && !(await this.places.has(caller.person, { role: 'director', drill: id })))
      await this.places.give(caller.person, { role: 'director', drill: id });
    return ok(id);
  }
}
