import type { PackOffer } from '#libs/contracts';
import { Link } from '@tanstack/react-router';
import { useGrants } from '../../shell/session/use-grants.js';
import { Button } from '../../ui/button.js';
import { StatusWord } from '../../ui/marks/status-word.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { libraryWords } from '../words/library-words.js';
import styles from './library.module.css';

interface Offered {
  readonly pack: PackOffer;
  readonly onCopy: () => void;
}

/** One pack that drills can be created from, or why they cannot. */
export function PackLine({ pack: { name, title, injects, languages, faults }, onCopy }: Offered) {
  const say = useWords(libraryWords);
  const inWords = useInWords();
  const granted = useGrants();
  const shown = title ? inWords(title) : name;
  return (
    <li>
      <span className={styles['name']}>
        <UserText>{shown}</UserText>
      </span>
      {faults > 0 ? (
        <StatusWord shape="cross" tone="fault">
          {say('library.faults', { faults })}
        </StatusWord>
      ) : (
        <StatusWord shape="tick" tone="live">
          {say('library.playable')}
        </StatusWord>
      )}
      <span>{say('library.facts', { injects: injects ?? 0, languages: `\u2066${languages.join(', ')}\u2069` })}</span>
      <span className={styles['ways']}>
        {faults === 0 && granted('organiser') && (
          <Link to="/control" search={{ pack: name }}>
            {say('library.drill')}
            <span className="out-of-sight"> {shown}</span>
          </Link>
        )}
        {granted('organiser', 'author') && (
          <Button look="quiet" onClick={onCopy}>
            {say('library.copy')}
            <span className="out-of-sight"> {shown}</span>
          </Button>
        )}
      </span>
    </li>
  );
}
