import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { RichText } from '../../ui/rich-text/rich-text.js';
import { useInWords } from '../../ui/words/in-words.js';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import type { DeskInject } from '../desk/team-desk.js';
import { OnItsWay } from '../outbox/outcome.js';
import { useOutgoing } from '../outbox/use-outbox.js';
import styles from './inject-page.module.css';

/** The hints of an inject, each with its cost before it is taken, and with its words after. */
export function Hints({ one }: { readonly one: DeskInject }) {
  const say = useWords(consoleWords);
  const { looksOn } = useDesk();
  const offered = one.inject.hints.filter(({ id }) => (one.closed === undefined && !looksOn) || one.hints[id]);
  if (offered.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="hints">
      <h3 id="hints">{say('console.hints')}</h3>
      <ol className={styles['hints']}>
        {offered.map((hint, index) => (
          <HintLine key={hint.id} one={one} hint={hint} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

interface Line {
  readonly one: DeskInject;
  readonly hint: DeskInject['inject']['hints'][number];
  readonly number: number;
}

function HintLine({ one: { inject, hints, answers }, hint, number }: Line) {
  const say = useWords(consoleWords);
  const inWords = useInWords();
  const locale = useLocale();
  const { outbox, past } = useDesk();
  const [asking, ask] = useState(false);
  const cost = new Intl.NumberFormat(formatTag(locale), { style: 'percent' }).format(hint.cost);
  const outgoing = useOutgoing().find(
    ({ verb, input }) => verb === 'hint' && input.inject === inject.id && input.hint === hint.id,
  );
  const text = hints[hint.id];
  if (text) {
    return (
      <li className={styles['hint']}>
        <p className={styles['about']}>{say('console.hint.taken', { number, cost })}</p>
        <RichText text={inWords(text)} />
      </li>
    );
  }
  if (outgoing)
    return (
      <li>
        <OnItsWay outgoing={outgoing} />
      </li>
    );
  if (!asking)
    return (
      <li>
        <Button disabled={past !== undefined} onClick={() => ask(true)}>
          {say('console.hint.take', { number, cost })}
        </Button>
      </li>
    );
  const take = (): void => outbox.send({ verb: 'hint', input: { inject: inject.id, hint: hint.id } });
  return (
    <li className={styles['hint']} role="group">
      <p>
        {say('console.hint.sure', { cost })} {answers.length > 0 && say('console.hint.also')}
      </p>
      <div className={styles['buttons']}>
        <Button look="main" onClick={take} autoFocus>
          {say('console.hint.yes')}
        </Button>
        <Button onClick={() => ask(false)}>{say('console.hint.no')}</Button>
      </div>
    </li>
  );
}
