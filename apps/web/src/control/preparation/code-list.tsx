import type { AccessCodeList } from '#libs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { preparationWords } from '../words/preparation-words.js';
import styles from './preparation.module.css';

/** The codes that let teams, evaluators and observers in; on paper they stand alone. */
export function CodeList({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(preparationWords);
  const told = useTold();
  const [shown, show] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['drills', desk.id, 'codes', desk.teams.length, desk.view.evaluation],
    queryFn: () => ask<AccessCodeList>(`drills/${desk.id}/codes`),
    enabled: shown,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={`${styles['sheet']} ${data ? styles['printed'] : ''}`} aria-labelledby="codes">
      <h2 id="codes">{say('prepare.codes')}</h2>
      <p>{say('prepare.codes.why')}</p>
      <p>
        <Link to="/control/$drill/cards" params={{ drill: desk.id }}>
          {say('prepare.codes.cards')}
        </Link>
        {' · '}
        <Link to="/control/$drill/people" params={{ drill: desk.id }}>
          {say('prepare.codes.people')}
        </Link>
      </p>
      {!data && <Button onClick={() => show(true)}>{say('prepare.codes.show')}</Button>}
      {error && <p role="alert">{told(error)}</p>}
      {data && (
        <>
          <p>{say('prepare.codes.address', { address: `\u2066${window.location.origin}\u2069` })}</p>
          <Codes list={data} />
          <Button onClick={() => window.print()}>{say('prepare.codes.print')}</Button>
        </>
      )}
    </section>
  );
}

function Codes({ list }: { readonly list: AccessCodeList }) {
  const say = useWords(preparationWords);
  const lines = [
    ...list.teams.map(({ team, name, code }) => ({ id: `team ${team}`, name, role: say('prepare.team'), code })),
    ...list.evaluators.map(({ evaluator, name, lead, code }) => ({
      id: `evaluator ${evaluator}`,
      name,
      role: say(lead ? 'prepare.codes.lead' : 'prepare.codes.evaluator'),
      code,
    })),
    ...(list.observers === null
      ? []
      : [{ id: '', name: say('prepare.codes.observers'), role: say('prepare.codes.watch'), code: list.observers }]),
  ];
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{say('prepare.codes.whose')}</th>
          <th scope="col">{say('prepare.codes.role')}</th>
          <th scope="col">{say('prepare.code')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, role, code }) => (
          <tr key={id}>
            <th scope="row">
              <UserText>{name}</UserText>
            </th>
            <td>{role}</td>
            <td className={styles['code']}>
              <Verbatim>{code}</Verbatim>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
