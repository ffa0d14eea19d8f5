import type { Board } from '#libs/contracts';
import { drillTimeAt, formatOffset } from '#libs/domain';
import type { DrillClock } from '../ui/time/drill-clock.js';
import { useInWords } from '../ui/words/in-words.js';
import { useWords } from '../ui/words/catalogue.js';
import { Verbatim } from '../ui/words/user-text.js';
import { observeWords } from './observe-words.js';
import styles from './phase-strip.module.css';

interface Stripped {
  readonly board: Board;
  readonly drill: DrillClock;
  readonly at: number;
}

type When = 'passed' | 'now' | 'to-come';

interface Stretch {
  readonly number: number;
  readonly from: number;
  readonly until: number;
  readonly name: string;
  readonly when: When;
  /** How much of it is played, from 0 to 1. */
  readonly played: number;
}

function useStretches({ board, drill, at }: Stripped): readonly Stretch[] {
  const say = useWords(observeWords);
  const inWords = useInWords();
  const started = drill.clock.segments.length > 0;
  const time = drillTimeAt(drill.clock, at);
  return board.phases.map(({ at: from, title }, index) => {
    const until = Math.max(from + 1, board.phases[index + 1]?.at ?? board.duration);
    const last = index === board.phases.length - 1;
    const when = !started || time < from ? 'to-come' : time < until || last ? 'now' : 'passed';
    const name = title === null ? say('observe.phase.number', { number: index + 1 }) : inWords(title);
    const played = started ? Math.min(1, Math.max(0, (time - from) / (until - from))) : 0;
    return { number: index + 1, from, until, name, when, played };
  });
}

/** Where play is, along drill time: measured from left to right in every language. */
export function PhaseStrip(props: Stripped) {
  const say = useWords(observeWords);
  const stretches = useStretches(props);
  const now = stretches.find(({ when }) => when === 'now');
  return (
    <section className={styles['phases']} aria-label={say('observe.phases')}>
      {now && <PhaseNow now={now} all={stretches.length} />}
      <ol className={styles['strip']} dir="ltr">
        {stretches.map((stretch) => (
          <PhaseStretch key={stretch.number} stretch={stretch} />
        ))}
      </ol>
    </section>
  );
}

function PhaseNow({ now: { number, name, until }, all }: { readonly now: Stretch; readonly all: number }) {
  const say = useWords(observeWords);
  const time = `\u2066${formatOffset(until)}\u2069`;
  return (
    <p className={styles['current']}>
      <span className={styles['number']}>{say('observe.phase.of', { number, all })}</span>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <span className={styles['number']}>
        {say(number === all ? 'observe.phase.last' : 'observe.phase.next', { time })}
      </span>
    </p>
  );
}

function PhaseStretch({ stretch: { number, from, until, name, when, played } }: { readonly stretch: Stretch }) {
  const say = useWords(observeWords);
  return (
    <li
      className={`${styles['stretch']} ${styles[when]}`}
      style={{ flexGrow: until - from }}
      aria-current={when === 'now' ? 'step' : undefined}
    >
      <span className={styles['track']}>
        <span className={styles['played']} style={{ inlineSize: `${played * 100}%` }} />
      </span>
      <span className={styles['label']}>
        <span className={styles['name']}>
          <bdi>{name}</bdi>
        </span>
        <span className={styles['digit']} aria-hidden="true">
          {number}
        </span>
        <span className="out-of-sight">{say(`observe.phase.${when}`)}</span>
        <span className={styles['from']}>
          <Verbatim>{formatOffset(from).slice(0, -3)}</Verbatim>
        </span>
      </span>
    </li>
  );
}
