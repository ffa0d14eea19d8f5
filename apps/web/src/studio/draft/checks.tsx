import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { draftWords } from '../words/draft-words.js';
import { fieldWords } from '../words/field-words.js';
import { usePlaceInWords } from '../words/place-in-words.js';
import styles from './draft.module.css';
import { useLeading } from './use-leading.js';

/** How many things the checks found; opens the list of them. */
export function Checks() {
  const say = useWords(draftWords);
  const { faults } = useDraft();
  const [open, setOpen] = useState(false);
  if (!faults) return <span className={styles['soft']}>{say('draft.checks.reading')}</span>;
  const { counts } = faults;
  return (
    <>
      <Button look="quiet" className={counts.faults > 0 ? styles['wrong'] : undefined} onClick={() => setOpen(true)}>
        <Shape name={counts.faults > 0 ? 'cross' : counts.warnings > 0 ? 'diamond' : 'tick'} />{' '}
        {say('draft.checks', counts)}
      </Button>
      {open && <CheckList onClose={() => setOpen(false)} />}
    </>
  );
}

function CheckList({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(draftWords);
  const sayField = useWords(fieldWords);
  const placeInWords = usePlaceInWords();
  const { id, faults } = useDraft();
  const lead = useLeading(id);
  const found = faults?.faults ?? [];
  return (
    <Dialog title={say('draft.checks.title')} onClose={onClose}>
      <p className={styles['soft']}>{say('draft.checks.what')}</p>
      {found.length === 0 && <p>{say('draft.checks.clean')}</p>}
      <ul className={styles['check-list']}>
        {found.map(({ at, rule, severity, message, mend, file, line, column }) => (
          <li key={`${file}:${line}:${column} ${rule} ${message}`} className={styles[severity]}>
            <Button
              look="quiet"
              onClick={() => {
                onClose();
                if (at) lead(at);
              }}
            >
              <Shape name={severity === 'fault' ? 'cross' : 'diamond'} /> {sayField(`field.${severity}`)}
              {': '}
              <UserText>{at === null ? say('draft.checks.pack') : placeInWords(at)}</UserText>
            </Button>
            <p>
              <UserText>{message}</UserText>{' '}
              <span className={styles['soft']}>{sayField('field.mend', { how: `\u2068${mend}\u2069` })}</span>
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
