import type { TeamDesk } from '../desk/team-desk.js';
import type { InjectContent, Language } from '#libs/domain';

type Content = Readonly<Partial<Record<Language, InjectContent>>>;

/** One thing that the team did. */
export interface OwnAct {
  readonly n: number;
  readonly at: number;
  readonly time: number;
  readonly what: 'answered' | 'wrote';
  readonly inject?: string;
  readonly subject: string | Content;
  readonly late?: boolean;
  readonly revision?: number;
}

/** Everything that the team sent and the server has, the latest first. */
export function ownActs({ injects, messages }: TeamDesk, team: string): readonly OwnAct[] {
  const answered = injects.flatMap(({ inject, answers }) =>
    answers.map(({ n, at, time, late, revision }): OwnAct => ({
      ...{ n, at, time, late, revision },
      what: 'answered',
      inject: inject.id,
      subject: inject.content,
    })),
  );
  const wrote = messages.flatMap((message): OwnAct[] =>
    message.type === 'message-sent' && message.from === team
      ? [{ n: message.n, at: message.at, time: message.time, what: 'wrote', subject: message.subject }]
      : [],
  );
  return [...answered, ...wrote].sort((one, other) => other.n - one.n);
}
