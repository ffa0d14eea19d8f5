import { formatOffset } from '#libs/domain';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { consoleWords } from '../../console/console-words.js';
import { ChannelIcon } from '../../console/inbox/channel-icon.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { elementId } from '../fields/element-id.js';
import { faultsWithin } from '../fields/faults-at.js';
import { waitingFor } from '../model/trigger.js';
import { timelineWords } from '../words/timeline-words.js';
import type { Placed } from './lanes.js';
import { ITEM, type Scale } from './scale.js';
import styles from './timeline.module.css';
import type { Moving } from './use-moving.js';

const MINUTE = 60_000;
/** A hand that trembles is not dragging yet. */
const TREMBLE = 4;

interface Itemed {
  readonly placed: Placed;
  readonly scale: Scale;
  readonly inTabs: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
  readonly moving: Moving;
  readonly goFrom: (id: string, by: number) => void;
}

/** One inject on the timeline: dragged, moved by keys, opened by Enter. */
export function TimelineItem({ placed, scale, inTabs, chosen, onChoose, moving, goFrom }: Itemed) {
  const { inject, time, line } = placed;
  const { id } = inject;
  const more = useMoreSaid(placed, moving);
  const { id: draft, faults, goTo } = useDraft();
  const navigate = useNavigate();
  const { dragged, letGo, ...drag } = useDragging(placed, scale, moving);
  const wrong = faultsWithin(faults, ['scenario', 'injects', { id }]).some(({ severity }) => severity === 'fault');
  const open = (): void =>
    void navigate({ to: '/studio/$draft/$view/$element', params: { draft, view: 'inject', element: id } });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey ? 15 : event.shiftKey ? 5 : 1;
    if (event.key === 'ArrowRight') moving.moveBy(id, step * MINUTE);
    else if (event.key === 'ArrowLeft') moving.moveBy(id, -step * MINUTE);
    else if (event.key === 'ArrowDown') goFrom(id, 1);
    else if (event.key === 'ArrowUp') goFrom(id, -1);
    else if (event.key === 'Enter') open();
    else if (event.key === 'Escape') letGo();
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles['place']}>
      <button
        type="button"
        id={elementId(['scenario', 'injects', { id }])}
        data-inject={id}
        aria-pressed={chosen}
        tabIndex={inTabs ? 0 : -1}
        className={`${styles['item']} ${time.certain ? '' : styles['follows']} ${wrong ? styles['faulty'] : ''}`}
        style={{
          insetInlineStart: scale.toX(time.at) + dragged,
          insetBlockStart: line * ITEM.line + (ITEM.line - ITEM.height) / 2,
          inlineSize: ITEM.width,
          blockSize: ITEM.height,
        }}
        onFocus={() => {
          onChoose(id);
          goTo(['scenario', 'injects', { id }]);
        }}
        onKeyDown={onKeyDown}
        onDoubleClick={open}
        {...drag}
      >
        <span className={styles['item-time']}>
          {dragged === 0 ? formatOffset(time.at) : formatOffset(Math.max(0, time.at + scale.toTime(dragged)))}
          <ChannelIcon channel={inject.channel ?? 'email'} />
        </span>
        <bdi className={styles['item-title']}>{moving.titleOf(id)}</bdi>
        <span className="out-of-sight">{more}</span>
      </button>
    </li>
  );
}

type Channelled = keyof (typeof consoleWords)['texts']['en'];

/** What is said of an inject besides its time and its title: which way it comes, and what it waits for. */
function useMoreSaid({ inject }: Placed, { titleOf }: Moving): string {
  const say = useWords(timelineWords);
  const sayChannel = useWords(consoleWords);
  const cause = waitingFor(inject)?.inject;
  const channel = sayChannel(`console.channel.${inject.channel ?? 'email'}` as Channelled);
  return cause === undefined
    ? say('timeline.item', { channel })
    : say('timeline.item.about', { channel, inject: `\u2068${titleOf(cause)}\u2069` });
}

/** Follows the pointer while it is held, in whole minutes; Escape lets go without moving anything. */
function useDragging({ inject, time }: Placed, scale: Scale, moving: Moving) {
  const from = useRef<number>(undefined);
  const [dragged, drag] = useState(0);
  const inMinutes = (pixels: number): number =>
    Math.abs(pixels) < TREMBLE ? 0 : scale.toX(Math.round(scale.toTime(pixels) / MINUTE) * MINUTE);
  const end = (): void => {
    from.current = undefined;
    drag(0);
  };
  return {
    dragged,
    letGo: end,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || moving.locked || !time.certain) return;
      from.current = event.clientX;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      if (from.current !== undefined) drag(Math.max(-scale.toX(time.at), inMinutes(clientX - from.current)));
    },
    onPointerUp: () => {
      if (from.current !== undefined && dragged !== 0) moving.moveTo(inject.id, time.at + scale.toTime(dragged));
      end();
    },
    onPointerCancel: end,
  };
}
