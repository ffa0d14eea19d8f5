import { useQueryClient } from '@tanstack/react-query';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog } from '../command/command-dialog.js';
import { cardWords } from '../words/card-words.js';
import type { JoinCard } from './cards-of.js';

interface Lost {
  readonly drill: string;
  readonly card: JoinCard;
  readonly onClose: () => void;
}

/** A new code in the place of one that was lost, and whether whoever came in by it is signed out. */
export function RenewDialog({ drill, card, onClose }: Lost) {
  const say = useWords(cardWords);
  const answers = useQueryClient();
  const kind = say(`cards.${card.kind}`);
  const name = card.name === undefined ? kind : `\u2068${card.name}\u2069 · ${kind}`;
  return (
    <CommandDialog
      title={say('cards.renew')}
      says={say('cards.renew.says', { name })}
      button={say('cards.renew')}
      danger
      path={`drills/${drill}/codes/renew`}
      read={(form) => ({ body: { whose: card.whose, cut: form.get('cut') !== null } })}
      onDone={() => void answers.invalidateQueries({ queryKey: ['drills', drill, 'codes'] })}
      onClose={onClose}
    >
      {() => (
        <Choice type="checkbox" name="cut">
          {say('cards.renew.cut')}
        </Choice>
      )}
    </CommandDialog>
  );
}
