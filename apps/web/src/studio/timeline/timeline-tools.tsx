import { formatOffset } from '#libs/domain';
import { Link } from '@tanstack/react-router';
import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { readTyped } from '../fields/typed-field.js';
import { writtenTime } from '../model/trigger.js';
import { injectsOf } from '../model/written.js';
import { fieldWords } from '../words/field-words.js';
import { timelineWords } from '../words/timeline-words.js';
import { LANE_KINDS, type LaneKind } from './lanes.js';
import { ZOOMS } from './scale.js';
import styles from './timeline.module.css';
import type { Moving } from './use-moving.js';

interface Tooled {
  readonly kind: LaneKind;
  readonly zoom: number;
  readonly onLook: (look: { readonly kind?: LaneKind; readonly zoom?: number }) => void;
  readonly chosen: string | undefined;
  readonly moving: Moving;
}

/** How the timeline is looked at, and the way to move an inject without dragging it. */
export function TimelineTools({ kind, zoom, onLook, chosen, moving }: Tooled) {
  const say = useWords(timelineWords);
  const id = useId();
  const at = ZOOMS.findIndex((one) => one === zoom);
  const zoomTo = (index: number): void => {
    const next = ZOOMS[index];
    if (next !== undefined) onLook({ zoom: next });
  };
  return (
    <div className={styles['tools']}>
      <label htmlFor={id}>{say('timeline.lanes')}</label>
      <select
        id={id}
        value={kind}
        onChange={({ target }) => onLook({ kind: LANE_KINDS.find((one) => one === target.value) ?? 'phase' })}
      >
        {LANE_KINDS.map((one) => (
          <option key={one} value={one}>
            {say(`timeline.lanes.${one}`)}
          </option>
        ))}
      </select>
      <Button aria-disabled={at === 0} onClick={() => zoomTo(at - 1)}>
        {say('timeline.farther')}
      </Button>
      <Button aria-disabled={at === ZOOMS.length - 1} onClick={() => zoomTo(at + 1)}>
        {say('timeline.nearer')}
      </Button>
      <Choice type="checkbox" checked={moving.ripple} onChange={({ target }) => moving.setRipple(target.checked)}>
        {say('timeline.ripple')}
      </Choice>
      <ChosenInject key={chosen} chosen={chosen} moving={moving} />
      <span role="status" className={styles['told']}>
        {moving.told}
      </span>
    </div>
  );
}

function ChosenInject({ chosen, moving }: Pick<Tooled, 'chosen' | 'moving'>) {
  const say = useWords(timelineWords);
  const sayField = useWords(fieldWords);
  const id = useId();
  const { id: draft, document } = useDraft();
  const inject = injectsOf(document).find((one) => one.id === chosen);
  const time = inject && writtenTime(inject);
  const [typed, setTyped] = useState<string>();
  if (!inject) return <p className={styles['chosen']}>{say('timeline.chosen.none')}</p>;
  const shown = typed ?? (time === undefined ? '' : formatOffset(time));
  const read = readTyped('offset', shown)?.value;
  const wrong = typed !== undefined && typeof read !== 'string';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const to = typeof read === 'string' ? readTime(read) : undefined;
    if (to === undefined) return;
    moving.moveTo(inject.id, to);
    setTyped(undefined);
  };
  return (
    <form className={styles['chosen']} onSubmit={submit} noValidate>
      <span>{say('timeline.chosen', { title: `\u2068${moving.titleOf(inject.id)}\u2069` })}</span>
      <label htmlFor={id}>{say('timeline.move-to')}</label>
      <input
        id={id}
        dir="ltr"
        autoComplete="off"
        value={shown}
        readOnly={moving.locked}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" aria-disabled={wrong || moving.locked}>
        {say('timeline.move')}
      </Button>
      <Link to="/studio/$draft/$view/$element" params={{ draft, view: 'inject', element: inject.id }}>
        {say('timeline.open')}
      </Link>
      {wrong && (
        <span id={`${id}-wrong`} role="alert" className={styles['wrong']}>
          {sayField('field.offset')}
        </span>
      )}
    </form>
  );
}

const readTime = (text: string): number | undefined => writtenTime({ id: '', title: '', trigger: { at: text } });
