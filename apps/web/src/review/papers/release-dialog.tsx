import type { ReportKind, Tlp } from '#libs/domain';
import { useState } from 'react';
import { CommandDialog, type ReadForm } from '../../control/command/command-dialog.js';
import { textIn } from '../../control/command/reason-field.js';
import { Choice } from '../../ui/form/choice.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWords } from '../../ui/words/catalogue.js';
import { DayField } from '../plan/form-fields.js';
import { papersWords } from '../words/papers-words.js';
import { CIRCLES, markingsFor, type Circle } from './circles.js';
import styles from './papers.module.css';

interface Released {
  readonly drill: string;
  readonly what: ReportKind;
  readonly name: string;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

/** Releases a signed version, and says before that what goes to whom under which marking. */
export function ReleaseDialog({ drill, what, name, version, ...rest }: Released) {
  const say = useWords(papersWords);
  const [whom, setWhom] = useState<Circle>(CIRCLES[what][0] ?? 'nation');
  const [nation, setNation] = useState('');
  const [chosen, setTlp] = useState<Tlp>();
  const markings = markingsFor(whom);
  const tlp = chosen && markings.includes(chosen) ? chosen : (markings[0] ?? 'TLP:CLEAR');
  const read = (form: FormData): ReadForm => {
    if (whom === 'nation' && !/^[A-Z]{2}$/.test(nation))
      return { faults: [{ field: 'nation', message: say('papers.release.which.missing') }] };
    const until = textIn(form, 'until');
    const to = whom === 'nation' ? { whom, nation } : { whom };
    return { body: { what, version, to, tlp, until: until === '' ? null : `${until}T23:59:59Z` } };
  };
  const reader = whom === 'nation' && nation !== '' ? `\u2066${nation}\u2069` : say(`papers.release.${whom}`);
  const sentence = say('papers.release.sentence', {
    document: name,
    version: `\u2066${version}\u2069`,
    whom: reader,
    tlp: `\u2066${tlp}\u2069`,
  });
  return (
    <CommandDialog
      title={`${say('papers.release')}: ${name}`}
      says={say('papers.release.says')}
      button={say('papers.release')}
      danger
      path={`drills/${drill}/reports/releases`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <>
          <FieldGroup id="to" label={say('papers.release.to')} fault={fault('to')}>
            {CIRCLES[what].map((circle) => (
              <Choice key={circle} type="radio" name="whom" checked={whom === circle} onChange={() => setWhom(circle)}>
                {say(`papers.release.${circle}`)}
              </Choice>
            ))}
          </FieldGroup>
          {whom === 'nation' && <NationField nation={nation} fault={fault('nation')} onChange={setNation} />}
          <Field id="tlp" label={say('papers.release.tlp')} fault={fault('tlp')}>
            <span className={styles['marking']}>
              <select id="tlp" dir="ltr" value={tlp} onChange={({ target }) => setTlp(target.value as Tlp)}>
                {markings.map((label) => (
                  <option key={label}>{label}</option>
                ))}
              </select>
              <TlpMark tlp={tlp} />
            </span>
          </Field>
          <DayField id="until" label={say('papers.release.until')} fault={fault('until')} optional />
          <p role="status" className={styles['sentence']}>
            {sentence}
          </p>
        </>
      )}
    </CommandDialog>
  );
}

interface Named {
  readonly nation: string;
  readonly fault: string | undefined;
  readonly onChange: (nation: string) => void;
}

function NationField({ nation, fault, onChange }: Named) {
  const say = useWords(papersWords);
  return (
    <Field id="nation" label={say('papers.release.which')} fault={fault}>
      <input
        id="nation"
        dir="ltr"
        maxLength={2}
        autoComplete="off"
        value={nation}
        onChange={({ target }) => onChange(target.value.toUpperCase())}
        {...describedBy({ id: 'nation', hint: undefined, fault })}
      />
    </Field>
  );
}
