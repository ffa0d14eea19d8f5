import { createHash } from 'node:crypto';
import { seeded, type Milliseconds, type TeamInject } from '#libs/domain';
import { TRAITS, type Persona } from './persona.js';

const LONGEST_KEY = 100;
const USUAL_TARGET = 5 * 60_000;

/** What a team does about one inject; times are drill time since it arrived. */
export interface Reaction {
  readonly opensAfter: Milliseconds | undefined;
  readonly hint: string | undefined;
  readonly answers: readonly { readonly revision: number; readonly after: Milliseconds }[];
  /** Whether it answers over the socket rather than over HTTP. */
  readonly bySocket: boolean;
}

/** The same team in the same rehearsal reacts to the same inject in the same way. */
export function decideReaction(
  persona: Persona,
  seed: string,
  team: string,
  inject: Pick<TeamInject, 'id' | 'target' | 'fields' | 'hints'>,
): Reaction {
  const chance = seeded(`${seed}/${team}/${inject.id}/reaction`);
  const traits = TRAITS[persona];
  const [low, high] = traits.pace;
  const target = inject.target ?? USUAL_TARGET;
  const after = Math.round(target * (low + chance.next() * (high - low)));
  const opens = chance.next() < traits.opens;
  const answers = chance.next() < traits.answers && inject.fields.length > 0;
  const revises = chance.next() < traits.revises;
  const hinted = chance.next() < traits.takesHint;
  const revisedAfter = after + Math.round(target * (0.1 + 0.4 * chance.next()));
  return {
    opensAfter: opens ? Math.round(after * 0.3 * chance.next()) : undefined,
    hint: answers && hinted ? inject.hints[0]?.id : undefined,
    answers: [
      ...(answers ? [{ revision: 1, after }] : []),
      ...(answers && revises ? [{ revision: 2, after: revisedAfter }] : []),
    ],
    bySocket: chance.next() < 0.3,
  };
}

/** The key of an answer: said again after a loss or a restart, it is the same answer. */
export function answerKey(team: string, inject: string, revision: number | 'share'): string {
  const key = `persona/${team}/${inject}/${revision}`;
  return key.length <= LONGEST_KEY ? key : `persona/${createHash('sha256').update(key).digest('hex')}`;
}
