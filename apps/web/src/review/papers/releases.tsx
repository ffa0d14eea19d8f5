import type { ReleaseAct } from '#libs/domain';
import { useState } from 'react';
import { CommandDialog, type ReadForm } from '../../control/command/command-dialog.js';
import { textIn } from '../../control/command/reason-field.js';
import { Button } from '../../ui/button.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { TextField } from '../plan/form-fields.js';
import plan from '../plan/plan.module.css';
import { papersWords } from '../words/papers-words.js';

interface Given {
  readonly drill: string;
  readonly releases: readonly ReleaseAct[];
  readonly onDone: (what: string) => void;
}

/** What was released, to whom and under which marking, and the way to take it back. */
export function Releases({ drill, releases, onDone }: Given) {
  const say = useWords(papersWords);
  const [taking, take] = useState<ReleaseAct>();
  return (
    <section className={plan['block']} aria-labelledby="releases">
      <h2 id="releases">{say('papers.releases')}</h2>
      {releases.length === 0 && <p>{say('papers.releases.none')}</p>}
      <ul className={plan['list']}>
        {releases.map((act) => (
          <Released key={act.id} act={act} onWithdraw={() => take(act)} />
        ))}
      </ul>
      {taking && (
        <WithdrawDialog
          {...{ drill, onDone }}
          release={taking.id}
          name={say(`papers.${taking.what}`)}
          onClose={() => take(undefined)}
        />
      )}
    </section>
  );
}

function Released({ act, onWithdraw }: { readonly act: ReleaseAct; readonly onWithdraw: () => void }) {
  const say = useWords(papersWords);
  const wall = useWallTime();
  const { what, version, to, tlp, at, until, withdrawn } = act;
  const whom = to.whom === 'nation' ? `\u2066${to.nation}\u2069` : say(`papers.release.${to.whom}`);
  const sentence = say('papers.release.sentence', {
    document: say(`papers.${what}`),
    version: `\u2066${version}\u2069`,
    whom,
    tlp: `\u2066${tlp}\u2069`,
  });
  return (
    <li className={plan['line']}>
      <TlpMark tlp={tlp} />
      <span>
        {sentence}{' '}
        <span className={plan['soft']}>
          {wall.day(at)}
          {until !== null && ` · ${say('papers.until', { when: wall.day(until) })}`}
          {withdrawn && ` · ${say('papers.withdrawn', { reason: `\u2068${withdrawn.reason}\u2069` })}`}
        </span>
      </span>
      {!withdrawn && <Button onClick={onWithdraw}>{say('papers.withdraw')}</Button>}
    </li>
  );
}

interface Withdrawn {
  readonly drill: string;
  readonly release: string;
  /** What was released, in words. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

/** Takes a release back, with a reason. */
export function WithdrawDialog({ drill, release, name, ...rest }: Withdrawn) {
  const say = useWords(papersWords);
  const read = (form: FormData): ReadForm => {
    const reason = textIn(form, 'reason');
    return reason === ''
      ? { faults: [{ field: 'reason', message: say('papers.fill-in', { label: say('papers.reason') }) }] }
      : { body: { reason } };
  };
  return (
    <CommandDialog
      title={`${say('papers.withdraw')}: ${name}`}
      says={say('papers.withdraw.says')}
      button={say('papers.withdraw')}
      danger
      path={`drills/${drill}/reports/releases/${release}/withdraw`}
      read={read}
      {...rest}
    >
      {(fault) => <TextField id="reason" label={say('papers.reason')} fault={fault('reason')} most={1000} />}
    </CommandDialog>
  );
}
