import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomInt } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { normalCode, SYMBOLS } from '../sessions/code-symbols.js';
import { RecoveryCodeRecord } from '../store/people/recovery-records.js';

const CODES = 10;
const LENGTH = 16;

const freshCode = (): string =>
  Array.from({ length: LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

const hashOf = (person: string, code: string): string =>
  createHash('sha256')
    .update(`${person}/${normalCode(code)}`)
    .digest('hex');

/** Ten codes of 80 bits, each of which lets its person back in once. */
@Injectable()
export class RecoveryCodes {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Makes new ones; those from before let nobody in any more. They are shown once: only hashes are kept. */
  async make(person: string, all: EntityManager = this.source.manager): Promise<string[]> {
    const codes = Array.from({ length: CODES }, freshCode);
    await all.delete(RecoveryCodeRecord, { person });
    await all.insert(
      RecoveryCodeRecord,
      codes.map((code) => ({ person, hash: hashOf(person, code) })),
    );
    return codes;
  }

  /** Uses a code up. False where it is none of the person's. */
  async use(person: string, code: string, all: EntityManager): Promise<boolean> {
    return (await all.delete(RecoveryCodeRecord, { person, hash: hashOf(person, code) })).affected === 1;
  }

  left(person: string): Promise<number> {
    return this.source.getRepository(RecoveryCodeRecord).countBy({ person });
  }
}
