import type { DeleteSelf } from '#libs/contracts';
import { refuse, type Result } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Passkeys } from '../passkeys/passkeys.js';
import { Passwords } from '../passwords/passwords.js';
import type { PersonRecord } from '../store/people/person-record.js';

export type Proof = Pick<z.output<typeof DeleteSelf>, 'password' | 'passkey'>;

/** Showing once more, before what matters, that it is oneself: by the password or by a passkey, as one has them. */
@Injectable()
export class Proving {
  constructor(
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
  ) {}

  /** Who has neither has proved it at the provider, by signing in. */
  async prove(row: PersonRecord, { password, passkey }: Proof, origin: URL): Promise<Result<true>> {
    if (passkey) return this.passkeys.prove(row.id, passkey, origin);
    const hasOnlyPasskeys = row.passwordHash === null && (await this.passkeys.list(row.id)).length > 0;
    if (hasOnlyPasskeys) return refuse('passkey-refused', 'Show one of your passkeys.');
    return this.passwords.prove(row, password);
  }
}
