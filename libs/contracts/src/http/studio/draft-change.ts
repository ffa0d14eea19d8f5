import type { Address as DomainAddress, DraftChange as DomainChange, Json as DomainJson } from '#libs/domain';
import { z } from 'zod';

/** Any JSON value. */
export const Json = z.custom<DomainJson>((value) => value !== undefined).meta({ description: 'Any JSON value' });

const Key = z.string().max(200);
const Step = z.union([Key, z.strictObject({ id: Key })]);

/** Keys of objects, and elements of lists by their `id`: `["scenario", "injects", {"id": "phish-1"}, "title"]`. */
export const Address = z.array(Step).min(1).max(24).meta({ id: 'Address' });
export type Address = DomainAddress;

const Neighbour = Key.nullable().describe('The element before it; null: it is the first');

/** One change of a draft. `from`, `element` and `after` say what its author saw: where that no longer holds, it is a conflict. */
export const DraftChange = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('set'),
      at: Address.describe('A field; the last step is a key'),
      from: Json.optional().describe('Left out: the field was not there'),
      to: Json.optional().describe('Left out: the field goes'),
    }),
    z.strictObject({ kind: z.literal('insert'), at: Address.describe('A list'), element: Json, after: Neighbour }),
    z.strictObject({ kind: z.literal('remove'), at: Address.describe('A list'), element: Json, after: Neighbour }),
    z.strictObject({
      kind: z.literal('move'),
      at: Address.describe('A list'),
      id: Key,
      from: Neighbour,
      to: Neighbour,
    }),
  ])
  .meta({ id: 'DraftChange' });
export type DraftChange = DomainChange;

/** Somebody who works in the Studio, as others see them. */
export const Author = z
  .object({
    console: z.string().describe('Names the person, or the session of whoever holds a code'),
    name: z.string().nullable().describe('As they call themselves; null until they have said it'),
  })
  .meta({ id: 'Author' });
export type Author = z.output<typeof Author>;

/** A change that was not made, with both values and who made the other. Any conflict means that nothing was changed. */
export const DraftConflict = z
  .object({
    index: z.int().describe('Which of the changes that were sent'),
    kind: z
      .enum(['changed', 'gone', 'exists', 'unfit'])
      .describe(
        'changed: no longer what you saw; gone: not there any more; exists: there already; unfit: no such place',
      ),
    at: Address,
    yours: Json.optional(),
    theirs: Json.optional().describe('What is there now; left out: nothing is'),
    by: Author.nullable().describe('Who changed it last'),
    revision: z.int().nullable(),
    when: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DraftConflict' });
export type DraftConflict = z.output<typeof DraftConflict>;
