import { parseDuration } from '#libs/domain';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { injectsOf } from '../model/written.js';
import { timelineWords } from '../words/timeline-words.js';
import { LANE_KINDS, lanesOf, type LaneKind } from './lanes.js';
import { scaleOf, ZOOMS } from './scale.js';
import { SwimLanes } from './swim-lanes.js';
import { TimelineTools } from './timeline-tools.js';
import styles from './timeline.module.css';
import { Untimed } from './untimed.js';
import { useMoving } from './use-moving.js';

/** How somebody last looked at timelines in this browser. */
const look = new Stored<{ readonly kind: LaneKind; readonly zoom: number }>('muster.studio.timeline', (found) => {
  const { kind, zoom } = (found ?? {}) as { readonly kind?: unknown; readonly zoom?: unknown };
  return {
    kind: LANE_KINDS.find((one) => one === kind) ?? 'phase',
    zoom: ZOOMS.find((one) => one === zoom) ?? 8,
  };
});

const AFTER_THE_LAST = 15 * 60_000;

/** The injects along drill time, in lanes, over the same draft as the grid. */
export function TimelineView() {
  const say = useWords(timelineWords);
  const { document } = useDraft();
  const { kind, zoom } = useStored(look);
  const [chosen, choose] = useState<string>();
  const scale = useMemo(() => scaleOf(zoom), [zoom]);
  const lanes = useMemo(() => lanesOf(document, kind, scale.item), [document, kind, scale]);
  const moving = useMoving();
  const { duration } = document.scenario;
  const planned = (typeof duration === 'string' ? parseDuration(duration) : undefined) ?? 0;
  if (injectsOf(document).length === 0) {
    return (
      <EmptyState title={say('timeline.none')}>
        <p>{say('timeline.none.why')}</p>
      </EmptyState>
    );
  }
  return (
    <section className={styles['timeline']} aria-labelledby="timeline">
      <h2 id="timeline" className="out-of-sight">
        {say('timeline.title')}
      </h2>
      <TimelineTools
        kind={kind}
        zoom={zoom}
        onLook={(changed) => look.set({ ...look.get(), ...changed })}
        chosen={chosen}
        moving={moving}
      />
      <p id="timeline-how" className={styles['how']}>
        {say('timeline.how')}
      </p>
      <SwimLanes
        lanes={lanes}
        kind={kind}
        scale={scale}
        end={planned}
        until={Math.max(planned, lanes.until + scale.item) + AFTER_THE_LAST}
        chosen={chosen}
        onChoose={choose}
        moving={moving}
      />
      <Untimed injects={lanes.untimed} />
    </section>
  );
}
