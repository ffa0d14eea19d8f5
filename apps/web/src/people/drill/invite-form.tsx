import type { MadeInvitation } from '#libs/contracts';
import { useState, type SubmitEvent } from 'react';
import { textIn } from '../../control/command/reason-field.js';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { ShownOnce } from '../shown-once.js';
import { useAsking } from '../use-asking.js';
import { inviteWords } from '../words/invite-words.js';
import { DaysField, EmailInvited, NameInvited } from './invited-fields.js';
import { PlaceFields } from './place-fields.js';
import { usePlaceText } from './place-text.js';
import type { KnownPlaces } from './places-of.js';
import { readPlace } from './read-place.js';

const LONGEST = 90;

interface Formed {
  readonly known: KnownPlaces;
  readonly onMade: () => void;
}

/** Invites somebody to a place in the drill; the link that comes of it is shown once. */
export function InviteForm({ known, onMade }: Formed) {
  const say = useWords(inviteWords);
  const textOf = usePlaceText(known);
  const [made, setMade] = useState<MadeInvitation>();
  const { faults, fault, send, refuse, busy } = useAsking(
    (body: object) => ask<MadeInvitation>('invitations', { method: 'POST', body }),
    (told) => {
      setMade(told);
      onMade();
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const days = Number(textIn(form, 'days'));
    const [name, email] = [textIn(form, 'name'), textIn(form, 'email')];
    const place = readPlace(form, known.drill);
    if (!(days >= 1 && days <= LONGEST)) refuse([{ field: 'days', message: say('invite.days.fault') }]);
    else if (place === undefined) refuse([{ field: 'role', message: say('invite.team.none') }]);
    else {
      const whom = { ...(name !== '' && { name }), ...(email !== '' && { email }) };
      send({ gives: { what: 'place', place }, days: Math.round(days), ...whom });
    }
  };
  if (made) {
    const { gives } = made.invitation;
    const what = gives.what === 'place' ? `\u2068${textOf(gives.place)}\u2069` : '';
    return (
      <ShownOnce
        title={say('invite.made', { what })}
        lines={[`${window.location.origin}${made.link}`]}
        file="muster-invitation"
        onKept={() => setMade(undefined)}
      >
        <p>{say('invite.made.why')}</p>
      </ShownOnce>
    );
  }
  return (
    <form className={styles['sheet']} onSubmit={submit} noValidate aria-labelledby="invite">
      <h2 id="invite">{say('invite.new')}</h2>
      <ErrorSummary faults={faults} />
      <PlaceFields known={known} fault={fault} />
      <div className={styles['two']}>
        <NameInvited fault={fault('name')} />
        <EmailInvited fault={fault('email')} />
        <DaysField fault={fault('days')} most={LONGEST} />
      </div>
      <Button type="submit" look="main" aria-disabled={busy}>
        {say(busy ? 'invite.making' : 'invite.make')}
      </Button>
    </form>
  );
}
