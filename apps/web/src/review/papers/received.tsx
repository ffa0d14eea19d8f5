import type { ReportShelf } from '#libs/contracts';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWords } from '../../ui/words/catalogue.js';
import plan from '../plan/plan.module.css';
import { papersWords } from '../words/papers-words.js';
import { FileLinks } from './file-links.js';

interface Got {
  readonly drill: string;
  readonly released: ReportShelf['released'];
}

/** What others have released to whoever reads this. */
export function Received({ drill, released }: Got) {
  const say = useWords(papersWords);
  return (
    <section className={plan['block']} aria-labelledby="received">
      <h2 id="received">{say('papers.received')}</h2>
      {released.length === 0 && <p>{say('papers.received.none')}</p>}
      <ul className={plan['list']}>
        {released.map(({ what, nation, version, tlp }) => {
          const whose =
            nation === null ? say('papers.of-region') : say('papers.of-nation', { nation: `\u2066${nation}\u2069` });
          const name = `${say(`papers.${what}`)} ${whose}, ${say('papers.version', { version: `\u2066${version}\u2069` })}`;
          return (
            <li key={`${what} ${nation} ${version}`} className={plan['line']}>
              <TlpMark tlp={tlp} />
              <span>{name}</span>
              <FileLinks {...{ drill, what, name, nation, version }} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
