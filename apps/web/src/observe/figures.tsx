import type { Board } from '#libs/contracts';
import { formatOffset } from '#libs/domain';
import { useMemo } from 'react';
import { useInWords } from '../ui/words/in-words.js';
import { formatTag } from '../ui/words/locales.js';
import { useLocale } from '../ui/words/use-locale.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText } from '../ui/words/user-text.js';
import styles from './figures.module.css';
import { observeWords } from './observe-words.js';

/** How far all teams are together; nothing before StartEx. */
export function Figures({ board: { progress } }: { readonly board: Board }) {
  const say = useWords(observeWords);
  if (progress.asOf === null) return null;
  return (
    <section className={styles['figures']} aria-label={say('observe.together')} tabIndex={0}>
      <Together progress={progress} />
    </section>
  );
}

const Tile = ({ value, words }: { readonly value: string; readonly words: string }) => (
  <div className={styles['tile']}>
    <dt>{words}</dt>
    <dd dir="ltr">{value}</dd>
  </div>
);

function Together({ progress: { asOf, answers, answered, objectives } }: Pick<Board, 'progress'>) {
  const say = useWords(observeWords);
  const share = useShare();
  const time = `\u2066${formatOffset(asOf ?? 0)}\u2069`;
  const none = answers === null && answered === null;
  return (
    <>
      <h2>{say('observe.together')}</h2>
      {none && <p className={styles['note']}>{say('observe.kept-back')}</p>}
      <dl className={styles['tiles']}>
        {answers !== null && <Tile value={String(answers)} words={say('observe.answers')} />}
        {answered !== null && <Tile value={share(answered)} words={say('observe.answered')} />}
      </dl>
      {objectives.length > 0 && <Objectives objectives={objectives} />}
      {!none && <p className={styles['note']}>{say('observe.as-of', { time })}</p>}
    </>
  );
}

function Objectives({ objectives }: Pick<Board['progress'], 'objectives'>) {
  const say = useWords(observeWords);
  const inWords = useInWords();
  const share = useShare();
  return (
    <>
      <h3>{say('observe.objectives')}</h3>
      <ul className={styles['objectives']}>
        {objectives.map(({ title, answered }) => (
          <li key={inWords(title)}>
            <span>
              <UserText>{inWords(title)}</UserText>
            </span>
            <span className={styles['share']}>
              {say('observe.objective', { share: `\u2066${share(answered)}\u2069` })}
            </span>
            <span className={styles['bar']} dir="ltr" aria-hidden="true">
              <span style={{ inlineSize: `${answered * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function useShare(): (share: number) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.NumberFormat(formatTag(locale), { style: 'percent' });
    return (share) => format.format(share);
  }, [locale]);
}
