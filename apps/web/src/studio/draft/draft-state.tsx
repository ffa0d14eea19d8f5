import type { DraftState } from '#libs/contracts';
import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { draftWords } from '../words/draft-words.js';

const LOOKS: Readonly<Record<DraftState, readonly [ShapeName, Tone]>> = {
  draft: ['ring', 'plain'],
  submitted: ['arrow', 'attention'],
  approved: ['tick', 'live'],
};

/** Where a draft stands on its way to approval, by word, shape and colour. */
export function DraftStateWord({ state }: { readonly state: DraftState }) {
  const say = useWords(draftWords);
  const [shape, tone] = LOOKS[state];
  return (
    <StatusWord shape={shape} tone={tone}>
      {say(`draft.state.${state}`)}
    </StatusWord>
  );
}
