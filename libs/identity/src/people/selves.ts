import type { Self } from '#libs/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Places } from '../places/places.js';
import { News } from '../recovery/news.js';
import { RecoveryCodes } from '../recovery/recovery-codes.js';
import type { PersonRecord } from '../store/people/person-record.js';
import { People } from './people.js';

/** What a person sees of themselves. */
@Injectable()
export class Selves {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Places) private readonly places: Places,
    @Inject(RecoveryCodes) private readonly codes: RecoveryCodes,
    @Inject(News) private readonly news: News,
  ) {}

  async of(row: PersonRecord): Promise<Self> {
    return {
      person: await this.people.view(row),
      places: await this.places.ofPerson(row.id),
      ways: {
        password: row.passwordHash !== null,
        passkeys: 0,
        providers: [],
        recoveryCodes: await this.codes.left(row.id),
      },
      news: await this.news.of(row.id),
    };
  }
}
