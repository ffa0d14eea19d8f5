import { useCallback, useMemo, useRef } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { consoleWords } from '../../console/console-words.js';
import { useDraft } from '../desk/draft-context.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { timelineWords } from '../words/timeline-words.js';
import { Axis } from './axis.js';
import type { Lane, LaneKind, Lanes } from './lanes.js';
import { ITEM, type Scale } from './scale.js';
import { TimelineItem } from './timeline-item.js';
import styles from './timeline.module.css';
import type { Moving } from './use-moving.js';

interface Laned {
  readonly lanes: Lanes;
  readonly kind: LaneKind;
  readonly scale: Scale;
  /** Drill time at which the drill ends, and until which the axis goes. */
  readonly end: number;
  readonly until: number;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly moving: Moving;
}

/** Lanes of injects. Their names stand where reading begins; the axis is measured from left to right in every language. */
export function SwimLanes({ lanes: { lanes }, kind, scale, end, until, chosen, onChoose, moving }: Laned) {
  const say = useWords(timelineWords);
  const box = useRef<HTMLDivElement>(null);
  const order = useMemo(
    () =>
      lanes
        .flatMap(({ placed }) => placed)
        .sort((one, other) => one.time.at - other.time.at)
        .map(({ inject }) => inject.id),
    [lanes],
  );
  const tabbed = chosen !== undefined && order.includes(chosen) ? chosen : order[0];
  const goFrom = useCallback(
    (id: string, by: number) => {
      const next = order[order.indexOf(id) + by];
      if (next !== undefined) box.current?.querySelector<HTMLElement>(`[data-inject="${CSS.escape(next)}"]`)?.focus();
    },
    [order],
  );
  const width = scale.toX(until);
  return (
    <div className={styles['lanes']}>
      <div className={styles['names']}>
        <div className={styles['corner']}>{say('timeline.axis')}</div>
        {lanes.map((lane) => (
          <div key={lane.id} className={styles['name']} style={{ blockSize: lane.lines * ITEM.line }}>
            <LaneName kind={kind} id={lane.id} />
          </div>
        ))}
      </div>
      <div
        ref={box}
        className={styles['window']}
        dir="ltr"
        role="group"
        aria-labelledby="timeline"
        aria-describedby="timeline-how"
        tabIndex={-1}
      >
        <div className={styles['sheet']} style={{ inlineSize: width }}>
          <Axis scale={scale} until={until} end={end} />
          {lanes.map((lane) => (
            <OneLane key={lane.id} lane={lane} {...{ kind, scale, tabbed, chosen, onChoose, moving, goFrom }} />
          ))}
        </div>
      </div>
    </div>
  );
}

interface OneLaned extends Pick<Laned, 'kind' | 'scale' | 'chosen' | 'onChoose' | 'moving'> {
  readonly lane: Lane;
  readonly tabbed: string | undefined;
  readonly goFrom: (id: string, by: number) => void;
}

function OneLane({ lane, kind, scale, tabbed, chosen, onChoose, moving, goFrom }: OneLaned) {
  return (
    <ul
      className={styles['lane']}
      style={{ blockSize: lane.lines * ITEM.line }}
      aria-label={useLaneName()(kind, lane.id)}
    >
      {lane.placed.map((placed) => (
        <TimelineItem
          key={placed.inject.id}
          placed={placed}
          scale={scale}
          inTabs={placed.inject.id === tabbed}
          chosen={placed.inject.id === chosen}
          onChoose={onChoose}
          moving={moving}
          goFrom={goFrom}
        />
      ))}
    </ul>
  );
}

type Channelled = keyof (typeof consoleWords)['texts']['en'];
const isChannel = (id: string): id is Channelled => Object.hasOwn(consoleWords.texts.en, id);

function useLaneName(): (kind: LaneKind, id: string) => string {
  const say = useWords(timelineWords);
  const sayChannel = useWords(consoleWords);
  const { document, wanted } = useDraft();
  return (kind, id) => {
    if (id === '') return say(`timeline.lane.none.${kind}`);
    if (kind === 'phase') return textInAny(document, PLACES.phase(id), wanted) || id;
    const channel = `console.channel.${id}`;
    return kind === 'channel' && isChannel(channel) ? sayChannel(channel) : id;
  };
}

function LaneName({ kind, id }: { readonly kind: LaneKind; readonly id: string }) {
  return <UserText>{useLaneName()(kind, id)}</UserText>;
}
