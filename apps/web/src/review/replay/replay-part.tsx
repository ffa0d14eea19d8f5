import type { Replay } from '#libs/contracts';
import { drillTimeAt, instantAt, type Clock } from '#libs/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask, Refusal } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { directs } from '../../shell/session/session.js';
import { useSession } from '../../shell/session/use-session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { clockBeforeStart, foldClock } from '../../ui/time/drill-clock.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { replayWords } from '../words/replay-words.js';
import { reviewWords } from '../words/review-words.js';
import { ConsoleReplay } from './console-replay.js';
import { ControlReplay } from './control-replay.js';
import { ObserveReplay } from './observe-replay.js';
import { replayAxis } from './replay-axis.js';
import { replayMarks } from './replay-marks.js';
import styles from './replay.module.css';
import { Scrubber } from './scrubber.js';
import { useSettled } from './use-settled.js';
import { ViewerChoice } from './viewer-choice.js';

/** A drill that is over, shown again: what each place showed at any moment of it. */
export function ReplayPart() {
  const say = useWords(replayWords);
  const { drill } = useParams({ from: '/review/$drill' });
  const { role } = useSession();
  const search = useSearch({ from: '/review/$drill/replay' });
  // Whoever may look back on the own place alone is given it without a name.
  const viewer = directs(role) ? (search.viewer ?? 'control') : undefined;
  const { data, error } = useQuery({
    queryKey: ['replay', drill, viewer],
    queryFn: () => {
      const whose = viewer === undefined ? '' : `?viewer=${encodeURIComponent(viewer)}`;
      return ask<Replay>(`drills/${drill}/replay${whose}`);
    },
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
  useTitle(data ? `${data.title} · ${say('replay.title')}` : say('replay.title'));
  if (error) return <NoReplay error={error} />;
  if (!data) return <Loading />;
  return <Scrubbed replay={data} choice={directs(role)} />;
}

function Scrubbed({ replay, choice }: { readonly replay: Replay; readonly choice: boolean }) {
  const say = useWords(replayWords);
  const { drill, viewer, entries, opened, closed, endEx, startEx } = replay;
  const whole = useMemo(() => entries.reduce(foldClock, clockBeforeStart), [entries]);
  const axis = useMemo(() => replayAxis(whole.clock, endEx), [whole, endEx]);
  const marks = useMemo(() => replayMarks(entries, startEx ?? endEx), [entries, startEx, endEx]);
  const { at, moveTo, now } = useMoment(whole.clock, startEx ?? endEx);
  const shown = useMemo(
    () => entries.filter((line) => line.at <= at).reduce(foldClock, clockBeforeStart),
    [entries, at],
  );
  if (startEx === null)
    return (
      <div className={styles['nothing']}>
        <EmptyState title={say('replay.never')}>
          <p>{say('replay.never.why')}</p>
        </EmptyState>
      </div>
    );
  const isControl = viewer === 'control' || viewer.startsWith('nation:');
  const place = { drill, viewer, lines: entries, opened, closed, at, now };
  return (
    <div className={styles['replay']}>
      <header className={styles['head']}>
        <div>
          {/* The board brings a heading of its own. */}
          {viewer !== 'observers' && (
            <h1>
              <UserText>{replay.title}</UserText>
            </h1>
          )}
          <p className={styles['past']}>{say('replay.past')}</p>
        </div>
        {choice && <ViewerChoice drill={drill} viewer={viewer} closed={closed} />}
      </header>
      <div className={styles['place']}>
        {isControl && <ControlReplay {...place} />}
        {viewer === 'observers' && <ObserveReplay {...place} />}
        {viewer.startsWith('team:') && <ConsoleReplay key={viewer} {...place} />}
      </div>
      <Scrubber
        axis={axis}
        marks={marks}
        drill={shown}
        position={axis.positionOf(at)}
        onMove={(position) => moveTo(axis.instantAt(position))}
      />
    </div>
  );
}

/** The instant that is shown; its drill time stands in the address, so that it can be sent on. */
function useMoment(clock: Clock, startEx: number) {
  const { time } = useSearch({ from: '/review/$drill/replay' });
  const navigate = useNavigate({ from: '/review/$drill/replay' });
  const [at, moveTo] = useState(() => (time === undefined ? undefined : instantAt(clock, time)) ?? startEx);
  const reached = useSettled(drillTimeAt(clock, at), 600);
  useEffect(() => {
    void navigate({ to: '.', search: (before) => ({ ...before, time: reached }), replace: true });
  }, [navigate, reached]);
  return { at, moveTo, now: useCallback(() => at, [at]) };
}

function NoReplay({ error }: { readonly error: Error }) {
  const say = useWords(reviewWords);
  const code = error instanceof Refusal ? error.problem.code : undefined;
  if (code !== 'drill-not-over' && code !== 'unknown-thing') return <WentWrong error={error} />;
  const early = code === 'drill-not-over';
  return (
    <div className={styles['nothing']}>
      <EmptyState title={say(early ? 'review.not-over' : 'review.not-yours')}>
        <p>{say(early ? 'review.not-over.replay' : 'review.not-yours.why')}</p>
      </EmptyState>
    </div>
  );
}
