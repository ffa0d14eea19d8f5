import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import plan from '../plan/plan.module.css';
import { DASH } from '../report/figures.js';
import { DataTable } from '../report/data-table.js';
import { scoresWords } from '../words/scores-words.js';
import styles from './scores.module.css';
import type { ScoresDesk } from './use-scores.js';

/** Every version of the scores: how, when, by whom and why it began, and when it was frozen. */
export function VersionList({ desk }: { readonly desk: ScoresDesk }) {
  const say = useWords(scoresWords);
  const { versions, current } = desk.versions;
  const day = (at: string): string => desk.figures.day(Date.parse(at));
  return (
    <section className={plan['block']} aria-labelledby="versions">
      <h2 id="versions">{say('scores.versions')}</h2>
      <div className={styles['window']} tabIndex={0} role="group" aria-labelledby="versions">
        <DataTable
          heads={[
            say('scores.version'),
            say('scores.began'),
            say('scores.when'),
            say('scores.who'),
            say('scores.reason'),
            say('scores.frozen'),
          ]}
          rows={versions.map(({ version, cause, begun, frozen }) => ({
            key: String(version),
            cells: [
              say(version === current ? 'scores.version.current' : 'scores.version.number', { version }),
              say(`scores.cause.${cause}`),
              begun ? day(begun.at) : DASH,
              begun ? <Verbatim key="who">{begun.by}</Verbatim> : DASH,
              begun ? <UserText key="why">{begun.reason}</UserText> : DASH,
              frozen ? day(frozen.at) : DASH,
            ],
          }))}
        />
      </div>
    </section>
  );
}
