import type { AcceptedInvitation, PlaceInDrill, ShownInvitation } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { begin, placeOf, takePlace } from '../../shell/session/session.js';
import page from '../../shell/session/sign-in-page.module.css';
import { takeFragment } from '../../shell/session/take-fragment.js';
import { useTold } from '../../shell/words/problem-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { ShownOnce } from '../shown-once.js';
import { peopleWords } from '../words/people-words.js';
import { signInWords } from '../words/sign-in-words.js';
import { Accepting } from './accepting.js';
import { WhatIsGiven } from './what-is-given.js';

/** What was accepted: the session that begins with it forgets all that was asked before. */
interface Accepted {
  readonly codes: readonly string[];
  readonly shown: ShownInvitation;
}

/** Where the link of an invitation leads: who invites to what, and how to accept it. */
export function InvitedPlace() {
  const say = useWords(signInWords);
  const told = useTold();
  const [token] = useState(takeFragment);
  const [accepted, setAccepted] = useState<Accepted>();
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => ask<ShownInvitation>('invitations/look', { method: 'POST', body: { token } }),
    enabled: token !== '' && accepted === undefined,
    retry: false,
    staleTime: Infinity,
  });
  useTitle(say('invited.title'));
  const onwards = useOnwards();
  const accept = (found: AcceptedInvitation): void => {
    begin(found.session);
    if (!data) return;
    if (found.recoveryCodes.length > 0) setAccepted({ codes: found.recoveryCodes, shown: data });
    else onwards(data);
  };
  return (
    <div className={page['page']}>
      <div className={page['card']}>
        {(token === '' || (error && !data)) && !accepted && (
          <>
            <h1>{say('invited.none')}</h1>
            <EmptyState title={error ? told(error) : say('invited.none.why')} />
          </>
        )}
        {token !== '' && !data && !error && !accepted && <Loading />}
        {accepted && <Welcome codes={accepted.codes} onKept={() => onwards(accepted.shown)} />}
        {data && !accepted && (
          <>
            <h1>{say('invited.title')}</h1>
            <WhatIsGiven shown={data} />
            <Accepting token={token} shown={data} onAccepted={accept} />
          </>
        )}
      </div>
    </div>
  );
}

/** Straight into the place that was given, or home. */
function useOnwards(): (shown: ShownInvitation) => void {
  const navigate = useNavigate();
  const into = async (place: PlaceInDrill): Promise<void> => navigate({ to: placeOf(await takePlace(place)) });
  const home = (): void => void navigate({ to: '/home' });
  return ({ gives }) => (gives.what === 'place' ? void into(gives.place).catch(home) : home());
}

function Welcome({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const say = useWords(signInWords);
  const words = useWords(peopleWords);
  return (
    <>
      <h1>{say('invited.title')}</h1>
      <ShownOnce title={words('people.codes')} lines={codes} file="muster-recovery-codes" onKept={onKept}>
        <p>{words('people.codes.why')}</p>
      </ShownOnce>
    </>
  );
}
