import type { Invitation } from '#libs/contracts';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { inviteWords } from '../words/invite-words.js';
import { peopleWords } from '../words/people-words.js';
import { roleWords } from '../words/role-words.js';
import { usePlaceText } from './place-text.js';
import type { KnownPlaces } from './places-of.js';

const MARKS: Readonly<Record<Invitation['state'], readonly [ShapeName, Tone]>> = {
  open: ['ring', 'attention'],
  used: ['tick', 'live'],
  withdrawn: ['cross', 'done'],
  expired: ['clock', 'done'],
};
const NOWHERE: KnownPlaces = { drill: '', roles: [], nations: [], teams: [], evaluators: [] };

interface Listed {
  readonly invitations: readonly Invitation[];
  readonly known?: KnownPlaces;
  readonly onChanged: () => void;
}

/** Who is invited to what, and what became of it. */
export function Invitations({ invitations, known = NOWHERE, onChanged }: Listed) {
  const say = useWords(inviteWords);
  const { faults, send } = useAsking((id: string) => ask(`invitations/${id}/withdraw`, { method: 'POST' }), onChanged);
  return (
    <section className={styles['sheet']} aria-labelledby="invitations">
      <h2 id="invitations">{say('invite.open')}</h2>
      <ErrorSummary faults={faults} />
      {invitations.length === 0 && (
        <EmptyState title={say('invite.none')}>
          <p>{say('invite.none.why')}</p>
        </EmptyState>
      )}
      <ul className={styles['list']}>
        {invitations.map((invitation) => (
          <InvitationLine
            key={invitation.id}
            invitation={invitation}
            known={known}
            onWithdraw={() => send(invitation.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface Lined {
  readonly invitation: Invitation;
  readonly known: KnownPlaces;
  readonly onWithdraw: () => void;
}

function InvitationLine({
  invitation: { id, gives, name, email, state, usedBy, expiresAt },
  known,
  onWithdraw,
}: Lined) {
  const say = useWords(inviteWords);
  const words = useWords(peopleWords);
  const roles = useWords(roleWords);
  const textOf = usePlaceText(known);
  const wall = useWallTime();
  const whom = usedBy ?? name ?? email;
  const [shape, tone] = MARKS[state];
  return (
    <li>
      <span className={styles['grows']}>
        <span className={styles['strong']} id={`invitation-${id}`}>
          {gives.what === 'place' ? textOf(gives.place) : roles(`role.grant.${gives.grant}`)}
        </span>
        <span className={styles['soft']}>
          {whom !== null && `${say('invite.for', { name: `\u2068${whom}\u2069` })} · `}
          {words('people.until', { when: wall.day(Date.parse(expiresAt)) })}
        </span>
      </span>
      <StatusWord shape={shape} tone={tone}>
        {say(`invite.state.${state}`)}
      </StatusWord>
      {state === 'open' && (
        <Button aria-describedby={`invitation-${id}`} onClick={onWithdraw}>
          {say('invite.withdraw')}
        </Button>
      )}
    </li>
  );
}
