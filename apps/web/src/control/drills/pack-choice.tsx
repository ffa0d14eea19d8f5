import type { PackOffer } from '#libs/contracts';
import { formatDuration } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { drillsWords } from '../words/drills-words.js';
import styles from './drills.module.css';

interface Offered {
  readonly packs: readonly PackOffer[];
  readonly chosen?: string | undefined;
  readonly fault: string | undefined;
}

/** The packs on offer; a faulty one is shown, with its count of faults, and cannot be chosen. */
export function PackChoice({ packs, chosen, fault }: Offered) {
  const say = useWords(drillsWords);
  const inWords = useInWords();
  const facts = ({ injects, duration, languages, faults }: PackOffer): string =>
    faults > 0
      ? say('drills.pack.faulty', { faults })
      : say('drills.pack.facts', {
          injects: injects ?? 0,
          span: `\u2066${formatDuration(duration ?? 0)}\u2069`,
          languages: `\u2066${languages.join(', ')}\u2069`,
        });
  return (
    <FieldGroup id="pack" label={say('drills.pack')} fault={fault}>
      {packs.map((pack) => (
        <Choice
          key={pack.name}
          type="radio"
          name="pack"
          value={pack.name}
          defaultChecked={pack.name === chosen}
          disabled={pack.faults > 0}
        >
          <span className={styles['pack']}>
            <strong>
              <UserText>{pack.title ? inWords(pack.title) : pack.name}</UserText>
            </strong>{' '}
            <span className={styles['soft']}>{facts(pack)}</span>
          </span>
        </Choice>
      ))}
    </FieldGroup>
  );
}
