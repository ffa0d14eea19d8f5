import type { MadeToken, OwnPlace } from '#libs/contracts';
import { textIn } from '../../control/command/reason-field.js';
import { ask } from '../../shell/http/ask.js';
import { Choice } from '../../ui/form/choice.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { accountWords } from '../words/account-words.js';
import { peopleWords } from '../words/people-words.js';
import { ProvingDialog } from './proving-dialog.js';
import { usePlaceName } from './use-place-name.js';

const SCOPES = ['read', 'report', 'conduct', 'author', 'nation'] as const;
const LONGEST = 365;

interface Dialogued {
  readonly places: readonly OwnPlace[];
  readonly proves: boolean;
  readonly onMade: (made: MadeToken) => void;
  readonly onClose: () => void;
}

/** A token for a program: what for, how far, where, until when. */
export function TokenDialog({ places, proves, onMade, onClose }: Dialogued) {
  const say = useWords(accountWords);
  const words = useWords(peopleWords);
  const read = (form: FormData) => {
    const [name, days] = [textIn(form, 'token-name'), Number(textIn(form, 'days'))];
    const scopes = form.getAll('scopes').map(String);
    const place = places.find(({ assignment }) => assignment === textIn(form, 'place'))?.place;
    const faults = [
      ...(name === ''
        ? [{ field: 'token-name', message: words('people.missing', { label: say('account.tokens.name') }) }]
        : []),
      ...(scopes.length === 0 ? [{ field: 'scopes', message: say('account.tokens.scopes.missing') }] : []),
      ...(days >= 1 && days <= LONGEST ? [] : [{ field: 'days', message: say('account.tokens.days.fault') }]),
    ];
    return faults.length > 0 ? { faults } : { body: { name, scopes, days: Math.round(days), ...(place && { place }) } };
  };
  return (
    <ProvingDialog<MadeToken>
      title={say('account.tokens.make')}
      says={say('account.tokens.why')}
      proves={proves}
      read={read}
      does={(body) => ask<MadeToken>('people/me/tokens', { method: 'POST', body })}
      onDone={onMade}
      onClose={onClose}
    >
      {(fault) => <TokenFields places={places} fault={fault} />}
    </ProvingDialog>
  );
}

interface Fielded {
  readonly places: readonly OwnPlace[];
  readonly fault: (field: string) => string | undefined;
}

function TokenFields({ places, fault }: Fielded) {
  const say = useWords(accountWords);
  const nameOf = usePlaceName(places);
  return (
    <>
      <Field id="token-name" label={say('account.tokens.name')} fault={fault('token-name')}>
        <input
          id="token-name"
          name="token-name"
          dir="auto"
          maxLength={200}
          {...describedBy({ id: 'token-name', hint: undefined, fault: fault('token-name') })}
        />
      </Field>
      <FieldGroup id="scopes" label={say('account.tokens.scopes')} fault={fault('scopes')}>
        {SCOPES.map((scope) => (
          <Choice key={scope} type="checkbox" name="scopes" value={scope}>
            {say(`account.tokens.scope.${scope}`)}
          </Choice>
        ))}
      </FieldGroup>
      <div className={styles['two']}>
        <Field id="place" label={say('account.tokens.place')}>
          <select id="place" name="place">
            <option value="">{say('account.tokens.place.home')}</option>
            {places.map(({ assignment, place }) => (
              <option key={assignment} value={assignment}>
                {nameOf(place)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="days" label={say('account.tokens.days')} fault={fault('days')}>
          <input
            id="days"
            name="days"
            type="number"
            min={1}
            max={LONGEST}
            defaultValue={30}
            {...describedBy({ id: 'days', hint: undefined, fault: fault('days') })}
          />
        </Field>
      </div>
    </>
  );
}
