import type { DraftRehearsal } from '#libs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type SubmitEvent } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { rehearseWords } from '../words/rehearse-words.js';
import styles from './rehearse.module.css';

const MOST = 12;

/** With how many teams the drill is played; what is not saved yet is saved first. */
export function StartForm() {
  const say = useWords(rehearseWords);
  const told = useTold();
  const queries = useQueryClient();
  const { id, desk, faults } = useDraft();
  const [teams, setTeams] = useState('3');
  const [wrong, setWrong] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (count: number) => {
      await desk.settled();
      return ask<DraftRehearsal>(`studio/drafts/${id}/rehearsals`, { method: 'POST', body: { teams: count } });
    },
    networkMode: 'always',
    onSettled: () => queries.invalidateQueries({ queryKey: ['studio', id, 'rehearsals'] }),
  });
  const fault = wrong ? say('rehearse.teams.wrong') : undefined;
  const found = useMemo((): readonly FormFault[] => {
    if (fault !== undefined) return [{ field: 'teams', message: fault }];
    return error && !isPending ? [{ message: told(error) }] : [];
  }, [fault, error, isPending, told]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const count = Number(teams);
    const sound = Number.isInteger(count) && count >= 1 && count <= MOST;
    setWrong(!sound);
    if (sound && !isPending) mutate(count);
  };
  const count = faults?.counts.faults ?? 0;
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <ErrorSummary faults={found} />
      {count > 0 && <p className={styles['wrong']}>{say('rehearse.faulty', { faults: count })}</p>}
      <Field id="teams" label={say('rehearse.teams')} hint={say('rehearse.teams.hint')} fault={fault}>
        <input
          id="teams"
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          value={teams}
          onChange={({ target }) => setTeams(target.value)}
          {...describedBy({ id: 'teams', hint: true, fault })}
        />
      </Field>
      <Button type="submit" look="main" aria-disabled={isPending}>
        {say(isPending ? 'rehearse.starting' : 'rehearse.start')}
      </Button>
    </form>
  );
}
