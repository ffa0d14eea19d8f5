import { useMutation } from '@tanstack/react-query';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useSession } from '../../shell/session/use-session.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import command from '../command/command.module.css';
import { faultOf } from '../command/use-command.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { teamWords } from '../words/team-words.js';
import { addTeams } from './add-teams.js';
import { LanguageBoxes } from './language-boxes.js';
import { readTeam, type TeamFaultKind } from './read-team.js';

interface Dialogued {
  readonly desk: ControlDesk;
  readonly onClose: () => void;
}

/** One team with all that can be said of it: its role, its tags, and the extra time that it is granted. */
export function TeamDialog({ desk, onClose }: Dialogued) {
  const say = useWords(teamWords);
  const control = useWords(controlWords);
  const { nation } = useSession();
  const { faults, submit, adding } = useAdding(desk, onClose);
  const fault = (field: string): string | undefined => faultOf(faults, field);
  const text = (name: string, hint?: string, more: { readonly ltr?: boolean; readonly value?: string } = {}) => (
    <Field id={name} label={say(`team.${name as 'name'}`)} hint={hint} fault={fault(name)}>
      <input
        id={name}
        name={name}
        dir={more.ltr ? 'ltr' : 'auto'}
        defaultValue={more.value}
        autoComplete="off"
        {...describedBy({ id: name, hint, fault: fault(name) })}
      />
    </Field>
  );
  return (
    <Dialog title={say('team.add')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        {text('name')}
        {nation === null ? (
          <>
            {text('nation', say('team.nation.hint'), { ltr: true })}
            {text('nation-name', say('team.nation-name.hint'))}
          </>
        ) : (
          <input type="hidden" name="nation" value={nation} />
        )}
        <LanguageBoxes hint={say('team.languages.hint')} fault={fault('languages')} />
        {text('role', say('team.role.hint'), { ltr: true, value: 'national-cirt' })}
        {text('tags', say('team.tags.hint'))}
        {nation === null && text('extra-time', say('team.extra-time.hint'), { ltr: true, value: '0' })}
        <div className={command['row']}>
          <Button type="submit" look="main" aria-disabled={adding}>
            {adding ? control('control.sending') : say('team.add')}
          </Button>
          <Button onClick={onClose}>{control('control.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function useAdding(desk: ControlDesk, onDone: () => void) {
  const say = useWords(teamWords);
  const told = useTold();
  const [own, setOwn] = useState<readonly TeamFaultKind[]>([]);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (team: Parameters<typeof addTeams>[1][number]) =>
      addTeams(desk.id, [team], { nations: desk.view.nations, teams: desk.teams }, () => undefined),
    networkMode: 'always',
    onSuccess: onDone,
  });
  const faults = useMemo((): readonly FormFault[] => {
    if (isPending) return [];
    if (own.length > 0) return own.map((field) => ({ field, message: say(`team.${field}.fault`) }));
    return error ? [{ message: told(error) }] : [];
  }, [own, error, isPending, say, told]);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isPending) return;
    const read = readTeam(new FormData(event.currentTarget), desk);
    reset();
    setOwn('faults' in read ? read.faults : []);
    if (!('faults' in read)) mutate(read.team);
  };
  return { faults, submit, adding: isPending };
}
