import type { Self } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';
import { Inject, Injectable } from '@nestjs/common';
import { Places } from '../places/places.js';
import type { Caller } from '../policies/caller.js';
import { News } from '../recovery/news.js';
import type { PersonRecord } from '../store/people/person-record.js';
import { People } from './people.js';
import { personIn, type InPerson } from './person-in.js';
import { WaysIn } from './ways-in.js';

/** What a person sees of themselves. */
@Injectable()
export class Selves {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Places) private readonly places: Places,
    @Inject(WaysIn) private readonly ways: WaysIn,
    @Inject(News) private readonly news: News,
  ) {}

  /** The person who asks, with what is kept of them. */
  async who(caller: Caller): Promise<InPerson & { readonly row: PersonRecord }> {
    const self = personIn(caller);
    const row = await this.people.find(self.person);
    if (!row) throw new Refused(refuse('not-signed-in', 'Sign in first.').refusal);
    return { ...self, row };
  }

  async of(row: PersonRecord): Promise<Self> {
    return {
      person: await this.people.view(row),
      places: await this.places.ofPerson(row.id),
      ways: await this.ways.of(row),
      news: await this.news.of(row.id),
    };
  }
}
