import { Dialog } from '../../ui/dialog.js';
import { chosenDensity, DENSITIES } from '../../ui/density.js';
import { Choice } from '../../ui/form/choice.js';
import { FieldGroup } from '../../ui/form/field.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { shellWords } from '../words/shell-words.js';
import { boundKeys, keysAreOn } from './key-map.js';
import styles from './key-map.module.css';

/** Every key that works here, and the switch that turns single keys off. */
export function KeyMapDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(shellWords);
  const on = useStored(keysAreOn);
  const density = useStored(chosenDensity);
  return (
    <Dialog title={say('shell.keys')} onClose={onClose}>
      <dl className={styles['keys']}>
        {boundKeys().map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">
                {key === ' ' ? say('shell.keys.space') : key.replace('mod+', 'Ctrl-').replace('shift+', 'Shift-')}
              </kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <FieldGroup id="density" label={say('shell.density')}>
        {DENSITIES.map((each) => (
          <Choice
            key={each}
            type="radio"
            name="density"
            checked={density === each}
            onChange={() => chosenDensity.set(each)}
          >
            {say(`shell.density.${each}`)}
          </Choice>
        ))}
      </FieldGroup>
      <Choice type="checkbox" checked={on} onChange={({ target }) => keysAreOn.set(target.checked)}>
        {say('shell.keys.on')}
      </Choice>
    </Dialog>
  );
}
