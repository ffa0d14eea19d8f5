import { formatOffset } from '#libs/domain';
import { useCallback, useState } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { waitingFor, writtenTime } from '../model/trigger.js';
import { injectsOf } from '../model/written.js';
import { timelineWords } from '../words/timeline-words.js';
import { moveInject } from './move-injects.js';

export interface Moving {
  readonly ripple: boolean;
  readonly setRipple: (ripple: boolean) => void;
  /** Moves an inject to a drill time, and says what came of it. */
  readonly moveTo: (id: string, time: number) => void;
  readonly moveBy: (id: string, by: number) => void;
  readonly told: string;
  readonly titleOf: (id: string) => string;
  readonly locked: boolean;
}

/** Moving injects along drill time: by dragging, by keys, by a field; alone or with all that comes after. */
export function useMoving(): Moving {
  const say = useWords(timelineWords);
  const { document, does, wanted, locked } = useDraft();
  const [ripple, setRipple] = useState(false);
  const [told, tell] = useState('');
  const titleOf = useCallback(
    (id: string) => textInAny(document, PLACES.injectTitle(id), wanted) || id,
    [document, wanted],
  );
  const moveTo = (id: string, to: number): void => {
    const injects = injectsOf(document);
    const inject = injects.find((one) => one.id === id);
    if (!inject || locked) return;
    const title = `\u2068${titleOf(id)}\u2069`;
    if (writtenTime(inject) === undefined) {
      const cause = waitingFor(inject)?.inject;
      tell(
        cause === undefined
          ? say('timeline.by-hand', { title })
          : say('timeline.follows', { title, inject: `\u2068${titleOf(cause)}\u2069` }),
      );
      return;
    }
    const time = Math.max(0, to);
    does('move', moveInject(injects, id, time, ripple));
    tell(say('timeline.moved', { title, time: `\u2066${formatOffset(time)}\u2069` }));
  };
  const moveBy = (id: string, by: number): void => {
    const inject = injectsOf(document).find((one) => one.id === id);
    moveTo(id, ((inject && writtenTime(inject)) ?? 0) + by);
  };
  return { ripple, setRipple, moveTo, moveBy, told, titleOf, locked };
}
