import type { Self } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RecoveryCodes } from '../recovery/recovery-codes.js';
import { ExternalAccountRecord } from '../store/people/external-account-record.js';
import { PasskeyRecord } from '../store/people/passkey-record.js';
import { PersonRecord } from '../store/people/person-record.js';

/** By what a person can sign in. */
@Injectable()
export class WaysIn {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(RecoveryCodes) private readonly codes: RecoveryCodes,
  ) {}

  async of({ id, passwordHash }: PersonRecord): Promise<Self['ways']> {
    const known = await this.source.getRepository(ExternalAccountRecord).findBy({ person: id });
    return {
      password: passwordHash !== null,
      passkeys: await this.source.getRepository(PasskeyRecord).countBy({ person: id }),
      providers: known.map(({ provider }) => provider),
      recoveryCodes: await this.codes.left(id),
    };
  }

  /** Refuses to take the last of them away. */
  async mayLoseOne(person: PersonRecord): Promise<Result<true>> {
    const { password, passkeys, providers } = await this.of(person);
    if (Number(password) + passkeys + providers.length > 1) return ok(true);
    return refuse('last-way-in', 'This is your only way in: add another one first.');
  }
}
