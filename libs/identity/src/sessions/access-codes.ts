import type { DrillId, TeamId } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Place } from '../policies/place.js';
import { AccessCode } from '../store/access-code.js';
import { rowOf, whoIn } from '../store/who-in.js';
import { normalCode, SYMBOLS } from './code-symbols.js';

/** The installation's own secret; 32 bytes. */
export const SECRET = Symbol('SECRET');

const LENGTH = 16;

/**
 * Sign-in codes of 80 bits. They are made from the installation's secret, so they can be printed again at every start
 * although only their hashes are stored.
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
    const codes = places.map((place) => this.codeOf(place));
    const rows = places.map((place, index) => ({ hash: hashOf(codes[index] ?? ''), ...rowOf(place) }));
    const table = this.source.getRepository(AccessCode);
    if (rows.length > 0) await table.createQueryBuilder().insert().values(rows).orIgnore().execute();
    return codes;
  }

  async find(code: string): Promise<Place | undefined> {
    const found = await this.source.getRepository(AccessCode).findOneBy({ hash: hashOf(normalCode(code)) });
    return found ? whoIn(found) : undefined;
  }

  /** The code of a team lets nobody in any more. */
  async withdraw(drill: DrillId, team: TeamId): Promise<void> {
    await this.source.getRepository(AccessCode).delete({ drill, team });
  }

  /** The code of a team's lead is the one that the team as a whole had before seats were told apart. */
  private codeOf(place: Place): string {
    const { seat, ...rest } = { seat: undefined, ...place };
    const whom = seat === undefined || seat === 'lead' ? rest : { ...rest, seat };
    const digest = createHmac('sha256', this.secret)
      .update(JSON.stringify(['access-code', whom]))
      .digest();
    const symbols = Array.from({ length: LENGTH }, (_, i) => SYMBOLS[(digest[i] ?? 0) % 32]).join('');
    return symbols.replace(/(.{4})(?=.)/g, '$1-');
  }
}

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
