import type { DrillSummary, PackOffer } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { readSpeed, SPEEDS } from '../command/read-speed.js';
import { textIn } from '../command/reason-field.js';
import { faultOf, useCommand } from '../command/use-command.js';
import { drillsWords } from '../words/drills-words.js';
import styles from './drills.module.css';
import { PackChoice } from './pack-choice.js';

interface Created {
  /** The pack that was chosen where somebody came from. */
  readonly chosen: string | undefined;
  readonly onCancel: () => void;
  /** What comes after it was made; without it, its place opens. */
  readonly onCreated?: (made: DrillSummary) => void;
}

/** A new drill from a pack; when it is made, its place opens. */
export function CreateDrillForm({ chosen, onCancel, onCreated }: Created) {
  const say = useWords(drillsWords);
  const { data, error } = useQuery({ queryKey: ['packs'], queryFn: () => ask<PackOffer[]>('packs'), staleTime: 0 });
  if (error) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  if (data.length === 0) {
    return (
      <EmptyState title={say('drills.pack.none')}>
        <p>{say('drills.pack.none.why')}</p>
      </EmptyState>
    );
  }
  return <Form packs={data} chosen={chosen} onCancel={onCancel} {...(onCreated && { onCreated })} />;
}

interface Formed extends Created {
  readonly packs: readonly PackOffer[];
}

function Form({ packs, chosen, onCancel, onCreated }: Formed) {
  const say = useWords(drillsWords);
  const navigate = useNavigate();
  const { send, refuse, faults, sending } = useCommand<DrillSummary>(
    onCreated ?? (({ id }) => void navigate({ to: '/control/$drill', params: { drill: id } })),
  );
  const read = useReading();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { body, faults: found } = read(new FormData(event.currentTarget));
    if (found.length > 0) refuse(found);
    else send({ path: 'drills', body });
  };
  const fault = (field: string): string | undefined => faultOf(faults, field);
  return (
    <form className={styles['form']} onSubmit={submit} noValidate aria-labelledby="create">
      <h2 id="create">{say('drills.create')}</h2>
      <ErrorSummary faults={faults} />
      <PackChoice packs={packs} chosen={chosen} fault={fault('pack')} />
      <TextField name="title" label={say('drills.name')} hint={say('drills.name.hint')} fault={fault('title')} />
      <div className={styles['two']}>
        <TextField
          name="speed"
          label={say('drills.speed')}
          hint={say('drills.speed.hint', SPEEDS)}
          fault={fault('speed')}
          value="1"
          ltr
        />
        <ZoneField fault={fault('zone')} />
      </div>
      <div className={styles['row']}>
        <Button type="submit" look="main" aria-disabled={sending}>
          {say(sending ? 'drills.creating' : 'drills.create')}
        </Button>
        <Button onClick={onCancel}>{say('drills.cancel')}</Button>
      </div>
    </form>
  );
}

interface Texted {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly fault: string | undefined;
  readonly value?: string;
  readonly list?: string;
  readonly ltr?: boolean;
}

const TextField = ({ name, value, list, ltr, ...labelled }: Texted) => (
  <Field id={name} {...labelled}>
    <input
      id={name}
      name={name}
      list={list}
      defaultValue={value}
      dir={ltr ? 'ltr' : 'auto'}
      autoComplete="off"
      {...describedBy({ id: name, ...labelled })}
    />
  </Field>
);

function ZoneField({ fault }: { readonly fault: string | undefined }) {
  const say = useWords(drillsWords);
  const [zone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <>
      <TextField
        name="zone"
        label={say('drills.zone')}
        hint={say('drills.zone.hint')}
        fault={fault}
        value={zone}
        list="zones"
        ltr
      />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

function useReading() {
  const say = useWords(drillsWords);
  return (form: FormData): { readonly body: object; readonly faults: readonly FormFault[] } => {
    const [pack, title, zone] = [textIn(form, 'pack'), textIn(form, 'title'), textIn(form, 'zone')];
    const speed = readSpeed(textIn(form, 'speed'));
    const faults = [
      ...(pack === '' ? [{ field: 'pack', message: say('drills.pack.missing') }] : []),
      ...(title === '' ? [{ field: 'title', message: say('drills.name.missing') }] : []),
      ...(speed === undefined ? [{ field: 'speed', message: say('drills.speed.missing', SPEEDS) }] : []),
    ];
    return { body: { pack, title, speed, ...(zone !== '' && { zone }) }, faults };
  };
}
