import { command } from '#libs/conduct';
import { refuse, submit } from '#libs/domain';

export interface AnswerToSubmit {
  readonly inject: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** A team answers an inject, or revises its answer. */
export const submitAnswer = command<AnswerToSubmit>(
  'submit-answer',
  'response.submit',
  (drill, { inject, answer }, { actor, now }) =>
    actor.kind === 'team'
      ? submit(drill, actor.team, inject, answer, now)
      : refuse('not-allowed', 'Only a team answers an inject.'),
);
