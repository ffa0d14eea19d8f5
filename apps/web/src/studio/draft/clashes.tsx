import type { Json } from '#libs/domain';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import type { Clash } from '../model/rebase.js';
import { usePlaceInWords } from '../words/place-in-words.js';
import { draftWords } from '../words/draft-words.js';
import { ValueShown } from './value-shown.js';
import styles from './draft.module.css';

/** What I changed where somebody else was faster: both versions, and whose. It takes the focus when it comes. */
export function Clashes() {
  const say = useWords(draftWords);
  const { state } = useDraft();
  const box = useRef<HTMLElement>(null);
  const count = state.clashes.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <section ref={box} tabIndex={-1} role="alert" className={styles['clashes']} aria-labelledby="clashes">
      <h2 id="clashes">{say('draft.clash.title', { count })}</h2>
      <p>{say('draft.clash.why')}</p>
      <ul>
        {state.clashes.map((clash) => (
          <OneClash key={JSON.stringify(clash.mine)} clash={clash} />
        ))}
      </ul>
    </section>
  );
}

function wantedBy({ mine }: Clash): Json | undefined {
  if (mine.kind === 'set') return mine.to;
  return mine.kind === 'insert' ? mine.element : undefined;
}

function OneClash({ clash }: { readonly clash: Clash }) {
  const say = useWords(draftWords);
  const wall = useWallTime();
  const placeInWords = usePlaceInWords();
  const { desk } = useDraft();
  const who = `\u2068${clash.who ?? say('draft.clash.somebody')}\u2069`;
  return (
    <li>
      <h3>
        <UserText>{placeInWords(clash.mine.at)}</UserText>
      </h3>
      <div className={styles['versions']}>
        <div>
          <h4>{say('draft.clash.mine')}</h4>
          <ValueShown value={wantedBy(clash)} />
          <Button onClick={() => desk.settle(clash, true)}>{say('draft.clash.take-mine')}</Button>
        </div>
        <div>
          <h4>
            {say('draft.clash.theirs', { who })}
            {clash.when !== undefined && <span className={styles['soft']}> {wall.second(Date.parse(clash.when))}</span>}
          </h4>
          <ValueShown value={clash.theirs} />
          <Button onClick={() => desk.settle(clash, false)}>{say('draft.clash.take-theirs')}</Button>
        </div>
      </div>
    </li>
  );
}
