import type { Actor, Decision, Instant, NationId, Result, SeenDrill } from '#libs/domain';
import type { Action } from '#libs/identity';

/** What a decision may use besides the drill: the instant, the actor, and an id that nobody else has. */
export interface Circumstances {
  readonly now: Instant;
  readonly actor: Actor;
  readonly newId: () => string;
}

/** What is asked, as far as it lies within one nation; a refusal where it reaches beyond. */
export type Within<Input> = (drill: SeenDrill, input: Input, nation: NationId) => Result<Input>;

/** One verb of a drill: which action it needs to be allowed, and how the domain decides it. */
export interface Command<Input> {
  readonly name: string;
  readonly action: Action;
  readonly decide: (drill: SeenDrill, input: Input, circumstances: Circumstances) => Decision;
  /** How far it goes for who controls one nation; absent where it is none of theirs. */
  readonly within?: Within<Input>;
}

export const command = <Input>(
  name: string,
  action: Action,
  decide: Command<Input>['decide'],
  within?: Within<Input>,
): Command<Input> => ({ name, action, decide, ...(within && { within }) });
