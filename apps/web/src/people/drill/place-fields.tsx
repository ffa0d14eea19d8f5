import type { PlaceInDrill } from '#libs/contracts';
import { useState } from 'react';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { inviteWords } from '../words/invite-words.js';
import { roleWords } from '../words/role-words.js';
import type { KnownPlaces } from './places-of.js';

const SEATS = ['lead', 'player', 'mentor', 'shadow'] as const;

interface Asked {
  readonly known: KnownPlaces;
  readonly fault: (field: string) => string | undefined;
}

/** As what somebody is invited: the role, and what it is of. */
export function PlaceFields({ known, fault }: Asked) {
  const say = useWords(inviteWords);
  const roles = useWords(roleWords);
  const [role, setRole] = useState<PlaceInDrill['role']>('team');
  return (
    <div className={styles['two']}>
      <Field id="role" label={say('invite.as')} fault={fault('role')}>
        <select
          id="role"
          name="role"
          value={role}
          onChange={({ target }) => setRole(target.value as PlaceInDrill['role'])}
          {...describedBy({ id: 'role', hint: undefined, fault: fault('role') })}
        >
          {known.roles.map((each) => (
            <option key={each} value={each}>
              {roles(`role.${each}`)}
            </option>
          ))}
        </select>
      </Field>
      {role === 'team' && (
        <Options id="team" label={say('invite.team')} none={say('invite.team.none')} of={known.teams} />
      )}
      {role === 'team' && (
        <Field id="seat" label={say('invite.seat')}>
          <select id="seat" name="seat">
            {SEATS.map((seat) => (
              <option key={seat} value={seat}>
                {roles(`role.seat.${seat}`)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {role === 'national-controller' && (
        <Options id="nation" label={say('invite.nation')} none={say('invite.team.none')} of={known.nations} />
      )}
      {role === 'evaluator' && (
        <Options
          id="evaluator"
          label={say('invite.evaluator')}
          none={say('invite.evaluator.none')}
          of={known.evaluators.map(({ id, name, lead }) => ({ id: `${lead ? 'lead' : 'one'}:${id}`, name }))}
        />
      )}
    </div>
  );
}

interface Offered {
  readonly id: string;
  readonly label: string;
  readonly none: string;
  readonly of: readonly { readonly id: string; readonly name: string }[];
}

function Options({ id, label, none, of }: Offered) {
  if (of.length === 0) return <p role="status">{none}</p>;
  return (
    <Field id={id} label={label}>
      <select id={id} name={id}>
        {of.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </Field>
  );
}
