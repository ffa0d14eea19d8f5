import type { DrillId, EvaluatorId, TeamId } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac } from 'node:crypto';
import { DataSource } from 'typeorm';
import { whoIn } from '../store/who-in.js';
import { AccessCode } from '../store/access-code.js';

/** Whom a code lets in. */
export type CodeFor =
  | { readonly role: 'organiser' }
  | { readonly role: 'team'; readonly drill: DrillId; readonly team: TeamId }
  | { readonly role: 'evaluator' | 'lead-evaluator'; readonly drill: DrillId; readonly evaluator: EvaluatorId }
  | { readonly role: 'observer'; readonly drill: DrillId };

/** The installation's own secret; 32 bytes. */
export const SECRET = Symbol('SECRET');

/** Crockford's base 32: nothing in it can be misread or misheard for anything else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 16;

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

  /** The code for somebody, which lets them in from now on. */
  async issue(whom: CodeFor): Promise<string> {
    const code = this.codeOf(whom);
    const none = { drill: null, team: null, evaluator: null };
    const { role, drill, team, evaluator } = { ...none, ...whom };
    const codes = this.source.getRepository(AccessCode);
    await codes
      .createQueryBuilder()
      .insert()
      .values({ hash: hashOf(code), role, drill, team, evaluator })
      .orIgnore()
      .execute();
    return code;
  }

  async find(code: string): Promise<CodeFor | undefined> {
    const found = await this.source.getRepository(AccessCode).findOneBy({ hash: hashOf(normalise(code)) });
    if (!found) return undefined;
    return whoIn(found);
  }

  /** The code of a team lets nobody in any more. */
  async withdraw(drill: DrillId, team: TeamId): Promise<void> {
    await this.source.getRepository(AccessCode).delete({ drill, team });
  }

  private codeOf(whom: CodeFor): string {
    const digest = createHmac('sha256', this.secret)
      .update(JSON.stringify(['access-code', whom]))
      .digest();
    const symbols = Array.from({ length: SYMBOLS }, (_, i) => ALPHABET[(digest[i] ?? 0) % 32]).join('');
    return symbols.replace(/(.{4})(?=.)/g, '$1-');
  }
}

/** What people type: any case, with or without hyphens, O for 0, I and L for 1. */
const normalise = (typed: string): string => {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return symbols.replace(/(.{4})(?=.)/g, '$1-');
};

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
