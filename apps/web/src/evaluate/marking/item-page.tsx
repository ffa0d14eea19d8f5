import type { EvaluationItem, EvaluationQueue } from '#libs/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { AgreementLine } from '../agreement/agreement-line.js';
import { Age } from '../desk/age.js';
import { AnswerSheet } from '../sheet/answer-sheet.js';
import { InjectSheet } from '../sheet/inject-sheet.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluated, useEvaluation } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { MarkForm } from './mark-form.js';
import { OwnMarks } from './own-marks.js';
import type { TeamInject } from '#libs/domain';

interface Opened {
  readonly id: string;
  readonly queue: EvaluationQueue;
}

/** One answer: what the team received, what it answered, and the rubric beside it. */
export function ItemPage({ id, queue }: Opened) {
  const { data, error } = useEvaluation<EvaluationItem>(`items/${id}`);
  if (error && !data) return <WentWrong error={error} />;
  return data ? <Item item={data} queue={queue} /> : <Loading />;
}

/** The next that waits, after this one in the list, and then from its beginning. */
function nextOf({ items }: EvaluationQueue, id: string): string | undefined {
  const at = items.findIndex(({ item }) => item === id);
  const order = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return order.find(({ state }) => state !== 'marked')?.item;
}

function Item({ item, queue }: { readonly item: EvaluationItem; readonly queue: EvaluationQueue }) {
  const say = useWords(evaluateWords);
  const navigate = useNavigate();
  const drill = useEvaluated();
  const [sent, setSent] = useState(false);
  const next = nextOf(queue, item.item);
  const goOn = useCallback(() => {
    if (next !== undefined) void navigate({ to: '/evaluate', search: { part: 'queue', item: next } });
  }, [navigate, next]);
  useKeys(useMemo(() => [{ key: 'n', words: say('evaluate.key.next'), does: goOn }], [say, goOn]));
  const files = `/api/v1/drills/${drill}/evaluation/items/${item.item}/files`;
  return (
    <>
      <Head item={item} onNext={next === undefined ? undefined : goOn} />
      <div className={styles['two']}>
        <div>
          <AnswerSheet
            answer={item.answer}
            fields={(item.shown as unknown as TeamInject).fields}
            revision={item.revision}
            files={files}
          />
          <InjectSheet item={item} files={files} />
        </div>
        <section className={`${styles['sheet']} ${styles['beside']}`} aria-labelledby="rubric" tabIndex={0}>
          <div className={styles['head']}>
            <h2 id="rubric">{say('evaluate.rubric')}</h2>
            <AgreementLine inject={item.inject} rubric={item.rubric} />
          </div>
          {sent && item.state === 'marked' && (
            <p role="status" className={styles['said']}>
              {say('evaluate.sent')}
            </p>
          )}
          <MarkForm item={item} onDone={() => setSent(true)} />
          <OwnMarks marks={item.marks} />
        </section>
      </div>
    </>
  );
}

interface Headed {
  readonly item: EvaluationItem;
  readonly onNext: (() => void) | undefined;
}

function Head({ item, onNext }: Headed) {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [item.item]);
  return (
    <div className={styles['head']}>
      <div>
        <Link to="/evaluate" search={{ part: 'queue' }}>
          {say('evaluate.back')}
        </Link>
        <h1 ref={heading} tabIndex={-1}>
          <UserText>{inWords(item.title)}</UserText>
        </h1>
        <p className={styles['soft']}>
          <UserText>{item.team}</UserText> · <Age since={item.since} />
        </p>
      </div>
      {onNext && <Button onClick={onNext}>{say('evaluate.next')}</Button>}
    </div>
  );
}
