import type { TeamCard } from '#libs/domain';
import { useState } from 'react';
import { Choice } from '../../ui/form/choice.js';
import { FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { controlWords } from '../words/control-words.js';
import styles from './command.module.css';

interface Offered {
  readonly teams: readonly TeamCard[];
  readonly preset?: string | undefined;
  readonly fault?: string | undefined;
}

/** All teams, or some of them. */
export function TeamChoice({ teams, preset, fault }: Offered) {
  const say = useWords(controlWords);
  const [some, setSome] = useState(preset !== undefined);
  return (
    <FieldGroup id="teams" label={say('control.teams.which')} fault={fault}>
      <Choice type="radio" name="which" value="all" checked={!some} onChange={() => setSome(false)}>
        {say('control.teams.all')}
      </Choice>
      <Choice type="radio" name="which" value="some" checked={some} onChange={() => setSome(true)}>
        {say('control.teams.some')}
      </Choice>
      {some && (
        <div className={styles['team-list']}>
          {teams.map(({ id, name }) => (
            <Choice key={id} type="checkbox" name="teams" value={id} defaultChecked={id === preset}>
              <UserText>{name}</UserText>
            </Choice>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

/** The chosen teams; undefined for all. */
export const teamsIn = (form: FormData): string[] | undefined =>
  form.get('which') === 'some' ? form.getAll('teams').map(String) : undefined;
