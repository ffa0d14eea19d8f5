import { LANGUAGES } from '#libs/domain';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import type { ControlDesk } from '../control-desk.js';
import { preparationWords } from '../words/preparation-words.js';
import { addTeams } from './add-teams.js';
import { readTeamLines, type LineFault, type TeamLine } from './team-lines.js';

const FIELD = 'team-lines';

/** Takes teams as lines, typed or pasted: all of them or, where one line is broken, none. */
export function TeamsForm({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(preparationWords);
  const [text, setText] = useState('');
  const { add, faults, done, adding } = useAdding(desk, text, () => setText(''));
  const count = text.split('\n').filter((line) => line.trim() !== '').length;
  const hint = (
    <>
      {say('prepare.lines.hint')} <bdi>{say('prepare.lines.example')}</bdi>
    </>
  );
  return (
    <form onSubmit={add} noValidate>
      <ErrorSummary faults={faults} />
      <Field id={FIELD} label={say('prepare.lines')} hint={hint} fault={faults[0]?.message}>
        <textarea
          id={FIELD}
          dir="auto"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
          {...describedBy({ id: FIELD, hint, fault: faults[0]?.message })}
        />
      </Field>
      <Button type="submit" look="main" aria-disabled={adding}>
        {adding ? say('prepare.adding', { done, count }) : say('prepare.add.button', { count })}
      </Button>
    </form>
  );
}

function useAdding(desk: ControlDesk, text: string, onDone: () => void) {
  const say = useWords(preparationWords);
  const told = useTold();
  const [own, setOwn] = useState<readonly FormFault[]>([]);
  const [done, setDone] = useState(0);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (lines: readonly TeamLine[]) =>
      addTeams(desk.id, lines, { nations: desk.view.nations, teams: desk.teams }, setDone),
    networkMode: 'always',
    onSuccess: onDone,
  });
  const worded = ({ line, kind, found }: LineFault): FormFault => ({
    field: FIELD,
    message: say(`prepare.line.${kind}`, { line, found: `\u2068${found}\u2069`, languages: LANGUAGES.join(', ') }),
  });
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isPending) return;
    const names = desk.teams.map(({ name }) => name);
    const { teams, faults } = readTeamLines(text, names);
    const none = teams.length + faults.length === 0 ? [{ field: FIELD, message: say('prepare.lines.missing') }] : [];
    reset();
    setDone(0);
    setOwn([...faults.map(worded), ...none]);
    if (faults.length + none.length === 0) mutate(teams);
  };
  const faults = useMemo(() => (error ? [{ field: FIELD, message: told(error) }] : own), [error, own, told]);
  return { add, faults: isPending ? NONE : faults, done, adding: isPending };
}

const NONE: readonly FormFault[] = [];
