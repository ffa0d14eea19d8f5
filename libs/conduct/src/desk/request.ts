import type { Actor, Entry, Result, SeenDrill } from '#libs/domain';
import { createHash } from 'node:crypto';
import type { Command } from '../commands/command.js';

/** What a command came to: its entries, none when nothing had to happen. */
export interface Outcome {
  readonly entries: readonly Entry[];
  /** The drill as it stood when the command was kept. For reading at once, not for keeping. */
  readonly drill: SeenDrill;
}

/** One command on its way through the desk. */
export interface Request {
  readonly name: string;
  readonly actor: Actor;
  /** Who waits for it: a team is one party, however many consoles it has. */
  readonly of: string;
  readonly key: string | undefined;
  /** A fingerprint of what was asked under the key; empty without one. */
  readonly asked: string;
  readonly decide: (drill: SeenDrill, now: number, newId: () => string) => ReturnType<Command<unknown>['decide']>;
}

const nameOf = (actor: Actor): string => {
  switch (actor.kind) {
    case 'muster':
      return 'muster';
    case 'team':
      return `team/${actor.team}`;
    case 'evaluator':
      return `evaluator/${actor.evaluator}`;
    case 'control':
      return actor.nation === undefined ? 'control' : `nation/${actor.nation}`;
    case 'observer':
      return actor.kind;
  }
};

/** The same asked in another order of fields, by another way in, is the same. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/**
 * A key counts within a role or a team, not within one console: a colleague who repeats what the lost console had sent
 * does not do it twice.
 */
export function requestFor<Input>(command: Command<Input>, input: Input, actor: Actor, key?: string): Request {
  return {
    name: command.name,
    actor,
    of: nameOf(actor),
    key: key === undefined ? undefined : `${nameOf(actor)}/${key}`,
    asked: key === undefined ? '' : fingerprint(command.name, input),
    decide: (drill, now, newId) => command.decide(drill, input, { now, actor, newId }),
  };
}

const fingerprint = (name: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([name, input], inOrder))
    .digest('base64url')
    .slice(0, 22);

export type Answer = Result<Outcome>;
