import { drillTimeAt, formatOffset } from '#libs/domain';
import { useMemo, type KeyboardEvent } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { Button } from '../../ui/button.js';
import { Shape } from '../../ui/marks/shape.js';
import type { DrillClock } from '../../ui/time/drill-clock.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { uiWords } from '../../ui/ui-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { replayWords } from '../words/replay-words.js';
import type { ReplayAxis } from './replay-axis.js';
import { markBeside, type ReplayMark } from './replay-marks.js';
import styles from './replay.module.css';
import { Track } from './track.js';
import { SPEEDS, usePlaying } from './use-playing.js';

interface Scrubbed {
  readonly axis: ReplayAxis;
  readonly marks: readonly ReplayMark[];
  /** The clock as it stood at the position. */
  readonly drill: DrillClock;
  readonly position: number;
  readonly onMove: (position: number) => void;
}

/** So many steps lead from StartEx to the end; a page is ten of them. */
const STEPS = 400;
const PAGE = 10;

/** Where in the drill one is, and every way to get elsewhere: by hand, by key, from event to event, by playing. */
export function Scrubber({ axis, marks, drill, position, onMove }: Scrubbed) {
  const say = useWords(replayWords);
  const ui = useWords(uiWords);
  const wall = useWallTime();
  const at = axis.instantAt(position);
  const { playing, speed, play, setSpeed } = usePlaying(position, axis.length, onMove);
  const begin = (on: boolean): void => {
    if (on && position >= axis.length) onMove(0);
    play(on);
  };
  const jump = (way: 1 | -1): void => {
    const found = markBeside(marks, at, way);
    onMove(found === undefined ? (way > 0 ? axis.length : 0) : axis.positionOf(found));
  };
  useScrubKeys(jump, () => begin(!playing));
  const time = formatOffset(Math.floor(drillTimeAt(drill.clock, at) / 1000) * 1000);
  return (
    <section className={`${styles['scrubber']} off-paper`} aria-label={say('replay.scrubber')}>
      <div className={styles['buttons']}>
        <Button onClick={() => jump(-1)}>{say('replay.previous')}</Button>
        <Button look="main" onClick={() => begin(!playing)}>
          <Shape name={playing ? 'pause' : 'play'} /> {say(playing ? 'replay.pause' : 'replay.play')}
        </Button>
        <Button onClick={() => jump(1)}>{say('replay.next')}</Button>
        <label className={styles['speed']}>
          {say('replay.speed')}
          <select value={speed} dir="ltr" onChange={({ target }) => setSpeed(Number(target.value))}>
            {SPEEDS.map((each) => (
              <option key={each} value={each}>{`×${each}`}</option>
            ))}
          </select>
        </label>
        <output className={styles['now']} aria-live="off">
          <strong dir="ltr">{time}</strong> {ui(`ui.status.${drill.status}`)} · <bdi dir="ltr">{wall.second(at)}</bdi>
        </output>
      </div>
      <div className={styles['line']} dir="ltr">
        <Track axis={axis} marks={marks} position={position} />
        <input
          type="range"
          min={0}
          max={Math.max(1, Math.ceil(axis.length))}
          step="any"
          value={position}
          aria-label={say('replay.position')}
          aria-valuetext={`${time}, ${ui(`ui.status.${drill.status}`)}`}
          onChange={({ target }) => onMove(Number(target.value))}
          onKeyDown={(event) => stepBy(event, axis, position, onMove)}
        />
      </div>
    </section>
  );
}

/** Arrows go by steps, with Shift or Page by tens of them; Home and End to StartEx and EndEx. Time runs from left to right. */
function stepBy(event: KeyboardEvent, { length }: ReplayAxis, position: number, onMove: (to: number) => void): void {
  const step = (length / STEPS) * (event.shiftKey ? PAGE : 1);
  const ways: Readonly<Record<string, number>> = {
    ArrowRight: position + step,
    ArrowUp: position + step,
    ArrowLeft: position - step,
    ArrowDown: position - step,
    PageUp: position + (length / STEPS) * PAGE,
    PageDown: position - (length / STEPS) * PAGE,
    Home: 0,
    End: length,
  };
  const to = ways[event.key];
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  onMove(Math.min(length, Math.max(0, to)));
}

function useScrubKeys(jump: (way: 1 | -1) => void, turn: () => void): void {
  const say = useWords(replayWords);
  useKeys(
    useMemo(
      () => [
        { key: '[', words: say('replay.previous'), does: () => jump(-1) },
        { key: ']', words: say('replay.next'), does: () => jump(1) },
        { key: 'p', words: say('replay.play'), does: turn },
      ],
      [say, jump, turn],
    ),
  );
}
