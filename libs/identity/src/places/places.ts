import type { HeldPlace, OwnPlace, PlaceInDrill } from '#libs/contracts';
import type { DrillId, NationId, TeamId } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { People } from '../people/people.js';
import { Sessions } from '../sessions/sessions.js';
import { AssignmentRecord } from '../store/people/assignment-record.js';
import { InvitationRecord } from '../store/people/invitation-record.js';
import { PersonRecord } from '../store/people/person-record.js';
import { columnsOf, placeIs, whoIn } from '../store/who-in.js';
import { DrillBook, nameOf } from './drill-book.js';

const placeIn = (row: AssignmentRecord): PlaceInDrill => {
  const place = whoIn(row);
  if (!place || place.role === 'organiser') throw new Error('an assignment gives no place');
  return place;
};

/** Who has which place in which drill. */
@Injectable()
export class Places {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(DrillBook) private readonly book: DrillBook,
    @Inject(People) private readonly people: People,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /** Gives a place. Whoever has it already, in another seat, changes the seat. */
  async give(person: string, place: PlaceInDrill, all: EntityManager = this.source.manager): Promise<void> {
    const { seat: _any, ...elsewhere } = placeIs(place);
    await all.delete(AssignmentRecord, { person, ...elsewhere });
    const createdAt = new Date(this.clock.now());
    await all.insert(AssignmentRecord, { id: randomUUID(), person, createdAt, ...columnsOf(place) });
  }

  /** Ends what is signed in to a team in a seat that the person has no more. */
  async leaveOtherSeats(person: string, place: PlaceInDrill): Promise<void> {
    if (place.role !== 'team') return;
    const { drill, role, team, seat } = place;
    await this.sessions.end({ person, drill, role, team, seat: Not(seat) });
    await this.sessions.endTokens(person);
  }

  async has(person: string, place: PlaceInDrill): Promise<boolean> {
    return this.source.getRepository(AssignmentRecord).existsBy({ person, ...placeIs(place) });
  }

  /** The places of a person, those in drills that go on first. */
  async ofPerson(person: string): Promise<OwnPlace[]> {
    const rows = await this.rows({ person });
    const places = await Promise.all(
      rows.map(async (row): Promise<OwnPlace[]> => {
        const facts = await this.book.find(row.drill);
        const place = placeIn(row);
        const { title, over } = facts ?? {};
        if (!facts || title === undefined || over === undefined) return [];
        return [{ assignment: row.id, place, title, over, of: nameOf(place, facts) }];
      }),
    );
    return places.flat().sort((one, other) => Number(one.over) - Number(other.over));
  }

  async inDrill(drill: DrillId): Promise<HeldPlace[]> {
    const rows = await this.rows({ drill });
    const people = await this.people.names(rows.map(({ person }) => person));
    return rows.flatMap((row) => {
      const person = people.get(row.person);
      if (!person) return [];
      const { id, name, email, disabled } = person;
      return {
        assignment: row.id,
        place: placeIn(row),
        person: { id, name, email, disabled },
        since: row.createdAt.toISOString(),
      };
    });
  }

  /** Takes a place away, and ends what is signed in to it. A session that is just beginning is waited for. */
  async withdraw(assignment: string, person: string, place: PlaceInDrill): Promise<void> {
    await this.source.transaction(async (all) => {
      await all.findOne(PersonRecord, { where: { id: person }, lock: { mode: 'pessimistic_write' } });
      await all.delete(AssignmentRecord, { id: assignment });
    });
    await this.sessions.end({ person, ...placeIs(place) });
    await this.sessions.endTokens(person);
  }

  /** Forgets the people of a nation in a drill: their places, their sessions, their codes, and what invites them. */
  async forgetNation(drill: DrillId, nation: NationId, teams: readonly TeamId[]): Promise<void> {
    const assignments = this.source.getRepository(AssignmentRecord);
    await this.source.getRepository(InvitationRecord).delete({ drill, nation });
    await assignments.delete({ drill, nation });
    await this.sessions.endNation(drill, nation);
    for (const team of teams) {
      await assignments.delete({ drill, team });
      await this.sessions.endTeam(drill, team);
    }
  }

  private rows(where: FindOptionsWhere<AssignmentRecord>): Promise<AssignmentRecord[]> {
    return this.source.getRepository(AssignmentRecord).find({ where, order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
