import { isRunning } from '#libs/domain';
import { Countdown } from '../../ui/time/countdown.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { deadlineOf, type DeskInject } from '../desk/team-desk.js';
import { Delivered, OnItsWay } from '../outbox/outcome.js';
import { useOutgoing } from '../outbox/use-outbox.js';
import { AnswerForm } from './answer-form.js';
import { AnswerGiven } from './answer-given.js';
import styles from './answer.module.css';

const OVER = new Set(['ended', 'aborted']);

/** The team's answer to an inject: what was sent and where it stands, and the form for more. */
export function Answering({ one }: { readonly one: DeskInject }) {
  const say = useWords(consoleWords);
  const { seen, stream, past, looksOn } = useDesk();
  const { inject, answers, closed } = one;
  const outgoing = useOutgoing().filter(({ verb, input }) => verb === 'answer' && input.inject === inject.id);
  const latest = answers.at(-1);
  const { drill } = seen.view;
  const over = OVER.has(drill.status);
  const deadline = deadlineOf(one);
  if (inject.fields.length === 0) return <p className={styles['note']}>{say('console.answer.none')}</p>;
  return (
    <section className={styles['answer']} aria-labelledby="answer">
      <div className={styles['head']}>
        <h3 id="answer">{say('console.answer')}</h3>
        {deadline !== undefined &&
          !over &&
          closed === undefined &&
          (isRunning(drill.clock) || drill.status === 'paused') && (
            <Countdown drill={drill} now={stream.now} until={deadline} since={inject.released} />
          )}
      </div>
      {outgoing.map((sent) => (
        <OnItsWay key={sent.key} outgoing={sent} />
      ))}
      {latest && outgoing.length === 0 && <Delivered at={latest.at} late={latest.late} />}
      {closed !== undefined || over ? (
        <p className={styles['note']}>{say(over ? 'console.answer.over' : 'console.answer.closed')}</p>
      ) : past || looksOn ? (
        <AnswerGiven one={one} />
      ) : (
        <AnswerForm one={one} failed={outgoing.find(({ problem }) => problem)} />
      )}
    </section>
  );
}
