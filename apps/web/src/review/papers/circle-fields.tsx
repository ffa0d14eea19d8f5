import type { Tlp } from '#libs/domain';
import { useState } from 'react';
import type { ReadForm } from '../../control/command/command-dialog.js';
import { textIn } from '../../control/command/reason-field.js';
import { Choice } from '../../ui/form/choice.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWords } from '../../ui/words/catalogue.js';
import { DayField } from '../plan/form-fields.js';
import { papersWords } from '../words/papers-words.js';
import { markingsFor, type Circle } from './circles.js';
import styles from './papers.module.css';

/** To whom something goes, under which marking: what is chosen, and how to change it. */
export interface ChosenCircle {
  readonly circles: readonly Circle[];
  readonly whom: Circle;
  readonly nation: string;
  readonly tlp: Tlp;
  /** The circle in words. */
  readonly reader: string;
  choose(whom: Circle): void;
  name(nation: string): void;
  mark(tlp: Tlp): void;
  /** What the form says of it, or what is wrong with it. */
  read(form: FormData): ReadForm;
}

export function useCircle(circles: readonly Circle[]): ChosenCircle {
  const say = useWords(papersWords);
  const [whom, choose] = useState<Circle>(circles[0] ?? 'nation');
  const [nation, name] = useState('');
  const [chosen, mark] = useState<Tlp>();
  const markings = markingsFor(whom);
  const tlp = chosen && markings.includes(chosen) ? chosen : (markings[0] ?? 'TLP:CLEAR');
  const reader = whom === 'nation' && nation !== '' ? `\u2066${nation}\u2069` : say(`papers.release.${whom}`);
  const read = (form: FormData): ReadForm => {
    if (whom === 'nation' && !/^[A-Z]{2}$/.test(nation))
      return { faults: [{ field: 'nation', message: say('papers.release.which.missing') }] };
    const until = textIn(form, 'until');
    const to = whom === 'nation' ? { whom, nation } : { whom };
    return { body: { to, tlp, until: until === '' ? null : `${until}T23:59:59Z` } };
  };
  return { circles, whom, nation, tlp, reader, choose, name, mark, read };
}

interface Shown {
  readonly circle: ChosenCircle;
  readonly fault: (field: string) => string | undefined;
}

/** Asks to whom something goes, under which marking, until when. */
export function CircleFields({ circle, fault }: Shown) {
  const say = useWords(papersWords);
  const { circles, whom, nation, tlp, choose, name, mark } = circle;
  return (
    <>
      <FieldGroup id="to" label={say('papers.release.to')} fault={fault('to')}>
        {circles.map((one) => (
          <Choice key={one} type="radio" name="whom" checked={whom === one} onChange={() => choose(one)}>
            {say(`papers.release.${one}`)}
          </Choice>
        ))}
      </FieldGroup>
      {whom === 'nation' && (
        <Field id="nation" label={say('papers.release.which')} fault={fault('nation') ?? fault('to.nation')}>
          <input
            id="nation"
            dir="ltr"
            maxLength={2}
            autoComplete="off"
            value={nation}
            onChange={({ target }) => name(target.value.toUpperCase())}
            {...describedBy({ id: 'nation', hint: undefined, fault: fault('nation') ?? fault('to.nation') })}
          />
        </Field>
      )}
      <Field id="tlp" label={say('papers.release.tlp')} fault={fault('tlp')}>
        <span className={styles['marking']}>
          <select id="tlp" dir="ltr" value={tlp} onChange={({ target }) => mark(target.value as Tlp)}>
            {markingsFor(whom).map((label) => (
              <option key={label}>{label}</option>
            ))}
          </select>
          <TlpMark tlp={tlp} />
        </span>
      </Field>
      <DayField id="until" label={say('papers.release.until')} fault={fault('until')} optional />
    </>
  );
}
