import { Catalogue, DrillDesks } from '#libs/conduct';
import {
  ok,
  refuse,
  type Dossier,
  type DossierDecision,
  type DossierEntry,
  type DossierEvent,
  type DossierFacts,
  type DossierOwner,
  type DrillId,
  type Instant,
  type ReportKind,
  type Result,
} from '#libs/domain';
import { directs, type Caller } from '#libs/identity';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { DossierStore, type SignedDocument } from '../store/dossier-store.js';
import { factsOf } from './facts-of.js';

/** One change that somebody asks of a dossier. */
export interface Change {
  readonly caller: Caller;
  readonly owner: DossierOwner;
  readonly drill: DrillId;
  readonly key: string;
  /** What is asked, to tell a repeated command from another under the same key. */
  readonly asked: unknown;
  readonly decide: (
    dossier: Dossier,
    with_: { readonly facts: DossierFacts; readonly now: Instant; readonly newId: () => string },
  ) => DossierDecision;
  /** The document to keep when it is signed under a version. */
  readonly document?: (version: number, at: Instant) => string;
}

/** Where a dossier stands after a change, and the things that it was about. */
export interface Changed {
  readonly seq: number;
  readonly ids: readonly string[];
}

const TRIES = 20;

/** The dossiers of nations and of the region: every change is decided by the domain and appended, under one key once. */
@Injectable()
export class Dossiers {
  constructor(
    @Inject(DossierStore) private readonly store: DossierStore,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  async of(owner: DossierOwner, drill: DrillId): Promise<Dossier> {
    return (await this.store.find(owner, drill)).dossier;
  }

  ofDrill(drill: DrillId): Promise<readonly Dossier[]> {
    return this.store.ofDrill(drill);
  }

  /** All dossiers of one owner, those of the newest drill first. Each is read behind its own drill's wall. */
  async ofOwner(owner: DossierOwner): Promise<readonly Dossier[]> {
    const found: Dossier[] = [];
    for (const { id } of await this.catalogue.list()) found.push(await this.of(owner, id));
    return found.filter(({ seq }) => seq > 0);
  }

  /** A document as it was signed, to the letter: JSON. */
  signed(owner: DossierOwner, drill: DrillId, what: ReportKind, version: number): Promise<string | undefined> {
    return this.store.signed(owner, drill, what, version);
  }

  /** The regional figures as somebody was last shown them: JSON, and which version of them it is. */
  shown(drill: DrillId): Promise<{ readonly version: number; readonly figures: string } | undefined> {
    return this.store.shown(drill);
  }

  /** Keeps what is shown from now on; false where somebody else was first. */
  show(drill: DrillId, version: number, figures: string): Promise<boolean> {
    return this.store.show(drill, version, figures);
  }

  /** Whose dossier a caller writes in: direction and lead evaluator the region's, a team and who controls its nation the nation's; else undefined. */
  async ownerFor(caller: Caller, drill: DrillId): Promise<DossierOwner | undefined> {
    if (directs(caller) || caller.role === 'lead-evaluator') return 'region';
    if (caller.role === 'national-controller') return caller.nation;
    if (caller.role !== 'team') return undefined;
    return this.desks.read(drill, ({ teams }) => teams.get(caller.team)?.card.nation);
  }

  async change(change: Change): Promise<Result<Changed>> {
    const facts = await this.desks.read(change.drill, factsOf);
    if (!facts) return refuse('unknown-thing', 'There is no such drill.');
    const key = `${roleOf(change.caller)}/${change.key}`;
    const asked = createHash('sha256').update(JSON.stringify(change.asked)).digest('base64url').slice(0, 22);
    for (let tried = 0; tried < TRIES; tried++) {
      const { dossier, entries } = await this.store.find(change.owner, change.drill);
      const done = entries.filter((entry) => entry.key === key);
      if (done.length > 0) return done[0]?.asked === asked ? ok(changedBy(done)) : reused;
      const now = Math.max(this.clock.now(), entries.at(-1)?.at ?? 0);
      const decided = change.decide(dossier, { facts, now, newId: randomUUID });
      if (!decided.ok) return decided;
      const fresh = decided.value.map((event, index): DossierEntry => ({
        seq: dossier.seq + index + 1,
        at: now,
        by: nameOf(change.caller),
        key,
        asked,
        event,
      }));
      if (fresh.length === 0) return ok({ seq: dossier.seq, ids: [] });
      const signed = signedBy(change, decided.value, now);
      if (await this.store.append(dossier, fresh, signed)) return ok(changedBy(fresh));
    }
    throw new Error(`dossier ${change.owner} of ${change.drill} is written by too many at once`);
  }
}

const reused = refuse('key-reused', 'The same key was used for another command.');

/** A key counts within a team, not within one of its consoles. */
const roleOf = (caller: Caller): string =>
  caller.role === 'team' ? `team/${caller.team}` : directs(caller) ? 'organiser' : caller.role;
const nameOf = (caller: Caller): string => `${roleOf(caller)}/${caller.console}`;

function idIn(event: DossierEvent): string {
  switch (event.type) {
    case 'need-stated':
    case 'need-withdrawn':
      return event.need;
    case 'finding-written':
    case 'finding-withdrawn':
      return event.finding;
    case 'action-planned':
    case 'action-moved':
      return event.action;
    case 'report-signed-off':
      return `${event.what}/${event.version}`;
    case 'report-released':
    case 'results-released':
    case 'release-withdrawn':
      return event.release;
  }
}

const changedBy = (entries: readonly DossierEntry[]): Changed => ({
  seq: entries.at(-1)?.seq ?? 0,
  ids: entries.map(({ event }) => idIn(event)),
});

function signedBy({ document }: Change, events: readonly DossierEvent[], now: Instant): SignedDocument | undefined {
  const signOff = events.find((event) => event.type === 'report-signed-off');
  if (!signOff || !document) return undefined;
  const { what, version } = signOff;
  return { what, version, document: document(version, now) };
}
