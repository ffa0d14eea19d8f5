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

/** The same asked in another order of fields, by another way in, is the same. What is in order already is not copied. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.some((item) => inOrder(item) !== item) ? value.map(inOrder) : value;
  const names = Object.keys(value);
  const of = value as Readonly<Record<string, unknown>>;
  const isSo = names.every((name, at) => (at === 0 || (names[at - 1] ?? '') < name) && inOrder(of[name]) === of[name]);
  return isSo ? value : Object.fromEntries(names.toSorted().map((name) => [name, inOrder(of[name])]));
}

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
    .update(JSON.stringify([name, inOrder(input)]))
    .digest('base64url')
    .slice(0, 22);

export type Answer = Result<Outcome>;
