import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import type { WrittenInject } from '../model/written.js';
import { timelineWords } from '../words/timeline-words.js';
import styles from './timeline.module.css';

/** What has no place on the timeline. */
export function Untimed({ injects }: { readonly injects: readonly WrittenInject[] }) {
  const say = useWords(timelineWords);
  const { id: draft, document, wanted } = useDraft();
  if (injects.length === 0) return null;
  return (
    <section className={styles['untimed']} aria-labelledby="untimed">
      <h3 id="untimed">{say('timeline.untimed')}</h3>
      <p className={styles['how']}>{say('timeline.untimed.why')}</p>
      <ul>
        {injects.map(({ id }) => (
          <li key={id}>
            <Link to="/studio/$draft/$view/$element" params={{ draft, view: 'inject', element: id }}>
              <UserText>{textInAny(document, PLACES.injectTitle(id), wanted) || id}</UserText>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
