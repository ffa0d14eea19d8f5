import type { RehearsedInject } from '#libs/contracts';
import { formatOffset } from '#libs/domain';
import { Link } from '@tanstack/react-router';
import type { output } from 'zod';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { rehearseWords } from '../words/rehearse-words.js';
import styles from './rehearse.module.css';

type Rehearsed = output<typeof RehearsedInject>;

/** What became of each inject: when it was first released, at how many teams, and how it was answered. */
export function InjectResults({ injects }: { readonly injects: readonly Rehearsed[] }) {
  const say = useWords(rehearseWords);
  return (
    <div className={styles['window']} tabIndex={0} role="group" aria-label={say('rehearse.injects')}>
      <table>
        <caption>{say('rehearse.injects')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('rehearse.inject')}</th>
            <th scope="col">{say('rehearse.released')}</th>
            <th scope="col">{say('rehearse.teams-that')}</th>
            <th scope="col">{say('rehearse.answered')}</th>
            <th scope="col">{say('rehearse.late')}</th>
            <th scope="col">{say('rehearse.quality')}</th>
          </tr>
        </thead>
        <tbody>
          {injects.map((one) => (
            <ResultRow key={one.inject} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultRow({ one: { inject, releasedAt, teams, never } }: { readonly one: Rehearsed }) {
  const say = useWords(rehearseWords);
  const locale = useLocale();
  const { id: draft, document, wanted } = useDraft();
  const answered = teams.filter((team) => team.answered);
  const qualities = teams.flatMap(({ quality }) => quality ?? []);
  const mean = qualities.reduce((sum, one) => sum + one, 0) / qualities.length;
  const percent = new Intl.NumberFormat(formatTag(locale), { style: 'percent' });
  return (
    <tr>
      <th scope="row">
        <Link to="/studio/$draft/$view/$element" params={{ draft, view: 'inject', element: inject }}>
          <UserText>{textInAny(document, PLACES.injectTitle(inject), wanted) || inject}</UserText>
        </Link>
      </th>
      <td>
        {releasedAt === null ? (
          <span className={styles['never']}>
            <Shape name="diamond" /> {say('rehearse.never')}
          </span>
        ) : (
          <Verbatim>{formatOffset(Math.floor(releasedAt / 1000) * 1000)}</Verbatim>
        )}
      </td>
      <td>
        <bdi dir="ltr">
          {teams.length - never.length} / {teams.length}
        </bdi>
      </td>
      <td>{answered.length}</td>
      <td>{answered.filter(({ late }) => late).length}</td>
      <td>{qualities.length === 0 ? '–' : percent.format(mean)}</td>
    </tr>
  );
}
