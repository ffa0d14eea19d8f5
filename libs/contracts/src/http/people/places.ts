import { z } from 'zod';
import { Id, Uuid } from '../fields.js';

const Drill = { drill: Uuid };

/** How one sits in a team: the lead acts for it, players answer, mentors and shadows look on. */
export const SeatName = z.enum(['lead', 'player', 'mentor', 'shadow']);

export const GrantName = z.enum(['organiser', 'author', 'translator', 'administrator']);
export type GrantName = z.output<typeof GrantName>;

/** A role in a drill, as a person is given it. */
export const PlaceInDrill = z
  .discriminatedUnion('role', [
    z.strictObject({ role: z.literal('director'), ...Drill }),
    z.strictObject({ role: z.literal('controller'), ...Drill }),
    z.strictObject({ role: z.literal('sim-cell'), ...Drill }),
    z.strictObject({ role: z.literal('observer'), ...Drill }),
    z.strictObject({ role: z.literal('national-controller'), ...Drill, nation: Id }),
    z.strictObject({ role: z.literal('evaluator'), ...Drill, evaluator: Id }),
    z.strictObject({ role: z.literal('lead-evaluator'), ...Drill, evaluator: Id }),
    z.strictObject({ role: z.literal('team'), ...Drill, team: Id, seat: SeatName }),
  ])
  .meta({ id: 'PlaceInDrill' });
export type PlaceInDrill = z.output<typeof PlaceInDrill>;

/** A place with what a person needs to recognise it by. */
export const OwnPlace = z
  .object({
    assignment: z.uuid(),
    place: PlaceInDrill,
    title: z.string().describe('What the drill is called'),
    over: z.boolean(),
    of: z.string().nullable().describe('What the team, nation or evaluator of the place is called'),
  })
  .meta({ id: 'OwnPlace' });
export type OwnPlace = z.output<typeof OwnPlace>;

/** Who has which place in a drill, as its direction sees it. */
export const HeldPlace = z
  .object({
    assignment: z.uuid(),
    place: PlaceInDrill,
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string(), disabled: z.boolean() }),
    since: z.iso.datetime(),
  })
  .meta({ id: 'HeldPlace' });
export type HeldPlace = z.output<typeof HeldPlace>;
