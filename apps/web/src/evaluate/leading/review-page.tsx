import type { EvaluationReviewItem } from '#libs/contracts';
import type { TeamInject } from '#libs/domain';
import { Link } from '@tanstack/react-router';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { AnswerSheet } from '../sheet/answer-sheet.js';
import { InjectSheet } from '../sheet/inject-sheet.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluated, useEvaluation } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { leadingWords } from '../words/leading-words.js';
import { MarksBeside } from './marks-beside.js';
import { ModerateForm } from './moderate-form.js';

/** One item with all that was given for it, and the form that settles it. */
export function ReviewPage({ id }: { readonly id: string }) {
  const say = useWords(leadingWords);
  const sayDesk = useWords(evaluateWords);
  const inWords = useInWords();
  const drill = useEvaluated();
  const { data, error } = useEvaluation<EvaluationReviewItem>(`review/${id}`);
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  const files = `/api/v1/drills/${drill}/evaluation/review/${id}/files`;
  return (
    <>
      <Link to="/evaluate" search={{ part: 'review' }}>
        {sayDesk('evaluate.back')}
      </Link>
      <h1>
        <UserText>{inWords(data.title)}</UserText>
      </h1>
      <p className={styles['soft']}>
        <UserText>{data.team}</UserText> · {say(`leading.state.${data.state}`)}
      </p>
      <div className={styles['two']}>
        <div>
          <MarksBeside item={data} />
          <AnswerSheet
            answer={data.answer}
            fields={(data.shown as unknown as TeamInject).fields}
            revision={data.revision}
            files={files}
          />
          <InjectSheet item={data} files={files} />
        </div>
        <ModerateForm item={data} />
      </div>
    </>
  );
}
