import { problemOf, type Reply } from '#libs/contracts';
import type { Result } from '#libs/domain';
import type { z } from 'zod';
import { problemFor } from './problem-filter.js';
import { checked } from './validation.js';

/** Of a socket, what is needed to hear what it says. */
interface Speaking {
  on(verb: string, heard: (given: unknown, reply: unknown) => void): unknown;
}

type Hear<Verb extends string> = <Schema extends z.ZodType, Value>(
  verb: Verb,
  schema: Schema,
  does: (input: z.output<Schema>) => Promise<Result<Value>>,
) => void;

/**
 * How every verb of a socket is heard: its input is checked, and whatever comes of it is answered.
 * @param held whether the socket may say anything more just now
 */
export function verbsOf<Verb extends string>(socket: Speaking, held: () => Promise<Result<true>>): Hear<Verb> {
  return (verb, schema, does) => {
    const heard = async (given: unknown, reply: unknown): Promise<void> => {
      const answer = typeof reply === 'function' ? (reply as (answer: Reply<unknown>) => void) : () => undefined;
      try {
        const flows = await held();
        const input = flows.ok ? checked(schema, given) : flows;
        const done = input.ok ? await does(input.value) : input;
        answer(done.ok ? done : { ok: false, problem: problemOf(done.refusal) });
      } catch (error) {
        answer({ ok: false, problem: problemFor(error) });
      }
    };
    socket.on(verb, (given, reply) => void heard(given, reply));
  };
}
