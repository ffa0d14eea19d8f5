import type { DrillId, NationId, TeamId } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac } from 'node:crypto';
import { DataSource, In, MoreThan } from 'typeorm';
import type { Place } from '../policies/place.js';
import { AccessCode } from '../store/access-code.js';
import { rowOf, whoIn } from '../store/who-in.js';
import { normalCode, SYMBOLS } from './code-symbols.js';

/** The installation's own secret; 32 bytes. */
export const SECRET = Symbol('SECRET');

const LENGTH = 16;

/**
 * Sign-in codes of 80 bits. They are made from the installation's secret, so they can be printed again at every start
 * although only their hashes are stored. When a card is lost, its place takes another turn: the code of the latest one
 * alone lets anybody in.
 */
@Injectable()
export class AccessCodes {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(SECRET) private readonly secret: Buffer,
  ) {}

  /** The code for a place, which lets whoever has it in from now on. */
  async issue(place: Place): Promise<string> {
    return (await this.issueAll([place]))[0] ?? '';
  }

  /** The codes for several places, in their order. */
  async issueAll(places: readonly Place[]): Promise<string[]> {
    const turns = await this.turnsIn(places);
    return this.keep(places.map((place) => ({ place, turn: turns.get(keyOf(place)) ?? 0 })));
  }

  /** Another code for a place; those before let nobody in any more. */
  async renew(place: Place): Promise<string> {
    const turns = await this.turnsIn([place]);
    return (await this.keep([{ place, turn: (turns.get(keyOf(place)) ?? 0) + 1 }]))[0] ?? '';
  }

  async find(code: string): Promise<Place | undefined> {
    const found = await this.source.getRepository(AccessCode).findOneBy({ hash: hashOf(normalCode(code)) });
    const place = found ? whoIn(found) : undefined;
    if (!found || !place) return undefined;
    const latest = (await this.turnsIn([place])).get(keyOf(place)) ?? 0;
    return found.turn < latest ? undefined : place;
  }

  /** The code of a team lets nobody in any more. */
  async withdraw(drill: DrillId, team: TeamId): Promise<void> {
    await this.source.getRepository(AccessCode).delete({ drill, team });
  }

  /** The code of a national controller lets nobody in any more. */
  async withdrawNation(drill: DrillId, nation: NationId): Promise<void> {
    await this.source.getRepository(AccessCode).delete({ drill, nation });
  }

  /** The latest turns in the drills of some places, by the places' keys; none stands for the first. */
  private async turnsIn(places: readonly Place[]): Promise<ReadonlyMap<string, number>> {
    const drills = [...new Set(places.flatMap((place) => ('drill' in place ? [place.drill] : [])))];
    const renewed = await this.source.getRepository(AccessCode).findBy({ drill: In(drills), turn: MoreThan(0) });
    const turns = new Map<string, number>();
    for (const row of renewed) {
      const place = whoIn(row);
      if (place) turns.set(keyOf(place), Math.max(row.turn, turns.get(keyOf(place)) ?? 0));
    }
    return turns;
  }

  private async keep(issued: readonly { readonly place: Place; readonly turn: number }[]): Promise<string[]> {
    const codes = issued.map(({ place, turn }) => this.codeOf(place, turn));
    const rows = issued.map(({ place, turn }, index) => ({ hash: hashOf(codes[index] ?? ''), turn, ...rowOf(place) }));
    const table = this.source.getRepository(AccessCode);
    if (rows.length > 0) await table.createQueryBuilder().insert().values(rows).orIgnore().execute();
    return codes;
  }

  private codeOf(place: Place, turn: number): string {
    const made = ['access-code', whomOf(place), ...(turn === 0 ? [] : [turn])];
    const digest = createHmac('sha256', this.secret).update(JSON.stringify(made)).digest();
    const symbols = Array.from({ length: LENGTH }, (_, i) => SYMBOLS[(digest[i] ?? 0) % 32]).join('');
    return symbols.replace(/(.{4})(?=.)/g, '$1-');
  }
}

const COLUMNS = ['role', 'drill', 'team', 'evaluator', 'nation', 'seat'] as const;

/** A place in one order of its parts, however it was put together. */
function inOrder(place: Place): Partial<Record<(typeof COLUMNS)[number], string>> {
  const row = rowOf(place);
  return Object.fromEntries(COLUMNS.flatMap((column) => (row[column] === null ? [] : [[column, row[column]]])));
}

const keyOf = (place: Place): string => JSON.stringify(inOrder(place));

/** The code of a team's lead is the one that the team as a whole had before seats were told apart. */
function whomOf(place: Place): object {
  const { seat, ...rest } = inOrder(place);
  return seat === undefined || seat === 'lead' ? rest : { ...rest, seat };
}

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
