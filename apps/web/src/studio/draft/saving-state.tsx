import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import type { Saving } from '../desk/draft-desk.js';
import { draftWords } from '../words/draft-words.js';

const LOOKS: Readonly<Record<Saving, readonly [ShapeName, Tone]>> = {
  saved: ['tick', 'done'],
  waiting: ['ring', 'plain'],
  saving: ['clock', 'plain'],
  away: ['gap', 'attention'],
  refused: ['cross', 'fault'],
};

/** Whether what was typed is safe; said aloud only where it is not. */
export function SavingState() {
  const say = useWords(draftWords);
  const { state } = useDraft();
  const [shape, tone] = LOOKS[state.saving];
  const loud = state.saving === 'away' || state.saving === 'refused';
  return (
    <span role="status" aria-live={loud ? 'polite' : 'off'} data-saving={state.saving}>
      <StatusWord shape={shape} tone={tone}>
        {say(`draft.${state.saving}`)}
      </StatusWord>
    </span>
  );
}
