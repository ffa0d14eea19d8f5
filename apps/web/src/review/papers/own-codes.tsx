import type { RenewedCode } from '#libs/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { cardWords } from '../../control/words/card-words.js';
import { ShownOnce } from '../../people/shown-once.js';
import { ask } from '../../shell/http/ask.js';
import { useSession } from '../../shell/session/use-session.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../../ui/words/catalogue.js';
import plan from '../plan/plan.module.css';
import { papersWords } from '../words/papers-words.js';

/** The own comes last: with it the session ends in which the others are renewed. */
const SEATS = ['player', 'mentor', 'shadow', 'lead'] as const;

async function renewAll(drill: string, team: string | null): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const seat of SEATS) {
    const body = { whose: { role: 'team', team, seat }, cut: true };
    codes.push((await ask<RenewedCode>(`drills/${drill}/codes/renew`, { method: 'POST', body })).code);
  }
  return codes;
}

/** Whoever printed the cards knows their codes: with new ones a team is alone with what is its own. */
export function OwnCodes({ drill }: { readonly drill: string }) {
  const say = useWords(papersWords);
  const seat = useWords(cardWords);
  const told = useTold();
  const { team } = useSession();
  const [asking, setAsking] = useState(false);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => renewAll(drill, team),
    onSettled: () => setAsking(false),
  });
  if (data)
    return (
      <ShownOnce
        title={say('papers.codes.new')}
        lines={data.map((code, index) => `${seat(`cards.${SEATS[index] ?? 'lead'}`)}: ${code}`)}
        file="muster-codes"
      >
        <p>{say('papers.codes.out')}</p>
      </ShownOnce>
    );
  return (
    <section className={plan['block']} aria-labelledby="own-codes">
      <div className={plan['head']}>
        <h2 id="own-codes">{say('papers.codes')}</h2>
        <Button onClick={() => setAsking(true)}>{say('papers.codes.renew')}</Button>
      </div>
      <p>{say('papers.codes.why')}</p>
      {error && <p role="alert">{told(error)}</p>}
      {asking && (
        <Dialog title={say('papers.codes.renew')} onClose={() => setAsking(false)}>
          <p>{say('papers.codes.says')}</p>
          <Button look="danger" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
            {say('papers.codes.renew')}
          </Button>
        </Dialog>
      )}
    </section>
  );
}
