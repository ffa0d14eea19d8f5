import type { ReportDossier } from '#libs/contracts';
import type { ResultsAct } from '#libs/domain';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { WithdrawDialog } from '../papers/releases.js';
import plan from '../plan/plan.module.css';
import { papersWords } from '../words/papers-words.js';
import { resultsWords } from '../words/results-words.js';
import { ResultsDialog } from './results-dialog.js';
import { useWhatGoes } from './use-what-goes.js';

interface Given {
  readonly dossier: ReportDossier;
  readonly onDone: (what: string) => void;
}

/** The single results that a nation let go, the way to let more go, and the way to take them back. */
export function ResultsGiven({ dossier, onDone }: Given) {
  const say = useWords(resultsWords);
  const [open, setOpen] = useState(false);
  const [taking, take] = useState<ResultsAct>();
  const { drill, results } = dossier;
  return (
    <section className={plan['block']} aria-labelledby="results-given">
      <div className={plan['head']}>
        <h2 id="results-given">{say('results.given')}</h2>
        <Button onClick={() => setOpen(true)}>{say('results.release')}</Button>
      </div>
      {results.length === 0 && <p>{say('results.given.none')}</p>}
      <ul className={plan['list']}>
        {results.map((act) => (
          <GivenAct key={act.id} act={act} onWithdraw={() => take(act)} />
        ))}
      </ul>
      {open && <ResultsDialog drill={drill} onDone={onDone} onClose={() => setOpen(false)} />}
      {taking && (
        <WithdrawDialog
          {...{ drill, onDone }}
          release={taking.id}
          name={say('results.given')}
          onClose={() => take(undefined)}
        />
      )}
    </section>
  );
}

function GivenAct({ act, onWithdraw }: { readonly act: ResultsAct; readonly onWithdraw: () => void }) {
  const say = useWords(resultsWords);
  const papers = useWords(papersWords);
  const wall = useWallTime();
  const whatGoes = useWhatGoes();
  const { to, tlp, at, until, withdrawn } = act;
  const whom = to.whom === 'nation' ? `\u2066${to.nation}\u2069` : papers(`papers.release.${to.whom}`);
  return (
    <li className={plan['line']}>
      <TlpMark tlp={tlp} />
      <span>
        {say('results.sentence', { what: whatGoes(act), whom, tlp: `\u2066${tlp}\u2069` })}{' '}
        <span className={plan['soft']}>
          {wall.day(at)}
          {until !== null && ` · ${papers('papers.until', { when: wall.day(until) })}`}
          {withdrawn && ` · ${papers('papers.withdrawn', { reason: `\u2068${withdrawn.reason}\u2069` })}`}
        </span>
      </span>
      {!withdrawn && <Button onClick={onWithdraw}>{papers('papers.withdraw')}</Button>}
    </li>
  );
}
