import { Choice } from '../../ui/form/choice.js';
import { FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useState } from 'react';
import { resultsWords } from '../words/results-words.js';
import styles from './results.module.css';

export interface Offered {
  readonly id: string;
  readonly name: string;
}

interface Choosing {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly offered: readonly Offered[];
  readonly chosen: 'all' | readonly string[];
  readonly fault: string | undefined;
  readonly onChoose: (chosen: 'all' | readonly string[]) => void;
}

/** None, all, or some of what is offered. */
export function SomeOrAll({ id, label, all, offered, chosen, fault, onChoose }: Choosing) {
  const say = useWords(resultsWords);
  const [some, setSome] = useState(false);
  const ids = chosen === 'all' ? [] : chosen;
  const take = (which: 'all' | readonly string[], isSome: boolean): void => {
    setSome(isSome);
    onChoose(which);
  };
  const radio = { type: 'radio', name: id } as const;
  return (
    <FieldGroup id={id} label={label} fault={fault}>
      <Choice {...radio} checked={chosen !== 'all' && !some} onChange={() => take([], false)}>
        {say('results.none')}
      </Choice>
      <Choice {...radio} checked={chosen === 'all'} onChange={() => take('all', false)}>
        {all}
      </Choice>
      <Choice {...radio} checked={chosen !== 'all' && some} onChange={() => take([], true)}>
        {say('results.some')}
      </Choice>
      {some && chosen !== 'all' && (
        <div className={styles['under']}>
          {offered.map((one) => (
            <Choice
              key={one.id}
              type="checkbox"
              checked={ids.includes(one.id)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...ids, one.id] : ids.filter((other) => other !== one.id))
              }
            >
              <bdi>{one.name}</bdi>
            </Choice>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}
