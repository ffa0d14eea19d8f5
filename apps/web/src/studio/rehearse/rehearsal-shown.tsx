import type { DraftRehearsal } from '#libs/contracts';
import { formatOffset } from '#libs/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { rehearseWords } from '../words/rehearse-words.js';
import { InjectResults } from './inject-results.js';
import styles from './rehearse.module.css';

const LOOKS: Readonly<Record<DraftRehearsal['state'], readonly [ShapeName, Tone]>> = {
  preparing: ['clock', 'plain'],
  running: ['play', 'live'],
  done: ['tick', 'live'],
  cancelled: ['stop', 'done'],
  failed: ['cross', 'fault'],
};

const FIGURES = ['delivered', 'missed', 'doubled', 'sent', 'lost', 'seconds'] as const;
/** What must be nothing. */
const BAD: ReadonlySet<string> = new Set(['missed', 'doubled', 'lost']);

interface Shown {
  readonly rehearsal: DraftRehearsal;
  readonly open: boolean;
}

/** One dry run: how far it is, or what came of it. */
export function RehearsalShown({ rehearsal, open }: Shown) {
  const say = useWords(rehearseWords);
  const wall = useWallTime();
  const { state, revision, teams, startedAt, result, injects, problem } = rehearsal;
  const [shape, tone] = LOOKS[state];
  return (
    <details className={styles['run']} open={open}>
      <summary>
        <StatusWord shape={shape} tone={tone}>
          {say(`rehearse.state.${state}`)}
        </StatusWord>{' '}
        <span className={styles['soft']}>
          {say('rehearse.of', { revision, teams, when: wall.day(Date.parse(startedAt)) })}
        </span>
      </summary>
      <Progress rehearsal={rehearsal} />
      {problem !== null && (
        <p className={styles['wrong']}>{say('rehearse.problem', { problem: `\u2068${problem}\u2069` })}</p>
      )}
      {result && (
        <dl className={styles['figures']}>
          {FIGURES.map((figure) => (
            <div key={figure} className={BAD.has(figure) && result[figure] > 0 ? styles['bad'] : undefined}>
              <dt>{say(`rehearse.result.${figure}`)}</dt>
              <dd dir="ltr">{Math.round(result[figure])}</dd>
            </div>
          ))}
        </dl>
      )}
      {injects.length > 0 && <InjectResults injects={injects} />}
    </details>
  );
}

function Progress({ rehearsal: { id: rehearsal, state, progress } }: { readonly rehearsal: DraftRehearsal }) {
  const say = useWords(rehearseWords);
  const { id } = useDraft();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => ask(`studio/drafts/${id}/rehearsals/${rehearsal}/cancel`, { method: 'POST', body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['studio', id, 'rehearsals'] }),
  });
  if (state !== 'preparing' && state !== 'running') return null;
  const words = progress && {
    time: `\u2066${formatOffset(Math.floor(progress.time / 1000) * 1000)}\u2069`,
    duration: `\u2066${formatOffset(progress.duration)}\u2069`,
  };
  return (
    <div className={styles['progress']}>
      <progress
        aria-label={say('rehearse.state.running')}
        max={progress?.duration ?? 1}
        {...(progress && { value: Math.min(progress.time, progress.duration) })}
      />
      {words && <span>{say('rehearse.progress', words)}</span>}
      {progress && <span className={styles['soft']}>{say('rehearse.progress.counts', { ...progress })}</span>}
      <Button aria-disabled={isPending} onClick={() => !isPending && mutate()}>
        {say('rehearse.cancel')}
      </Button>
    </div>
  );
}
