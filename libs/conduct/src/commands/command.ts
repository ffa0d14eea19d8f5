import type { Actor, Decision, Instant, SeenDrill } from '#libs/domain';
import type { Action } from '#libs/identity';

/** What a decision may use besides the drill: the instant, the actor, and an id that nobody else has. */
export interface Circumstances {
  readonly now: Instant;
  readonly actor: Actor;
  readonly newId: () => string;
}

/** One verb of a drill: which action it needs to be allowed, and how the domain decides it. */
export interface Command<Input> {
  readonly name: string;
  readonly action: Action;
  readonly decide: (drill: SeenDrill, input: Input, circumstances: Circumstances) => Decision;
}

export const command = <Input>(name: string, action: Action, decide: Command<Input>['decide']): Command<Input> => ({
  name,
  action,
  decide,
});
