import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTitle } from '../shell/page/page.js';
import { useSession } from '../shell/session/use-session.js';
import { useStream } from '../shell/stream/use-stream.js';
import { ConnectionState } from '../ui/connection-state.js';
import { ClockStrip } from '../ui/time/clock-strip.js';
import { useWords } from '../ui/words/catalogue.js';
import { AgreementPart } from './agreement/agreement-part.js';
import { DeskPart } from './desk/desk-part.js';
import { evaluatedDrill } from './evaluated-drill.js';
import styles from './evaluate-place.module.css';
import { MethodPart } from './leading/method-part.js';
import { ReviewPart } from './leading/review-part.js';
import { ObservationsPart } from './observing/observations-part.js';
import { partIn, partsOf, type Part } from './parts.js';
import { SamplesPart } from './samples/samples-part.js';
import { evaluateWords } from './words/evaluate-words.js';

const SHOWN: Readonly<Record<Part, () => React.ReactNode>> = {
  queue: () => <DeskPart />,
  samples: () => <SamplesPart />,
  observations: () => <ObservationsPart />,
  agreement: () => <AgreementPart />,
  review: () => <ReviewPart />,
  method: () => <MethodPart />,
};

/** The desk of whoever evaluates a drill: to mark, or to lead those who do. */
export function EvaluatePlace() {
  const say = useWords(evaluateWords);
  const { role } = useSession();
  const { stream, seen } = useStream(evaluatedDrill);
  const search = useSearch({ from: '/evaluate' });
  const part = partIn(role, search.part);
  useTitle(say(`evaluate.part.${part}`));
  return (
    <div className={styles['place']}>
      <ClockStrip drill={seen.view.drill} now={stream.now}>
        <ConnectionState link={seen.link} />
      </ClockStrip>
      <PartTabs parts={partsOf(role)} current={part} />
      {seen.link === 'away' && (
        <p className={styles['notice']} role="status">
          {say('evaluate.away')}
        </p>
      )}
      <div className={styles['part']}>{SHOWN[part]()}</div>
    </div>
  );
}

function PartTabs({ parts, current }: { readonly parts: readonly Part[]; readonly current: Part }) {
  const say = useWords(evaluateWords);
  const navigate = useNavigate();
  return (
    <nav className={styles['tabs']} aria-label={say('evaluate.parts')}>
      {parts.map((part) => (
        <a
          key={part}
          href={`/evaluate?part=${part}`}
          aria-current={part === current ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            void navigate({ to: '/evaluate', search: { part } });
          }}
        >
          {say(`evaluate.part.${part}`)}
        </a>
      ))}
    </nav>
  );
}
