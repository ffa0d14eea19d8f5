import type { Author } from '#libs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { Field } from '../../ui/form/field.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { draftWords } from '../words/draft-words.js';
import { fieldWords } from '../words/field-words.js';
import { usePlaceInWords } from '../words/place-in-words.js';
import styles from './draft.module.css';
import { useLeading } from './use-leading.js';

const useAuthor = () => useQuery({ queryKey: ['studio', 'author'], queryFn: () => ask<Author>('studio/author') });

/** Who else works here, and at which element; and what they call oneself. */
export function Present() {
  const say = useWords(draftWords);
  const sayField = useWords(fieldWords);
  const { others } = useDraft();
  const [open, setOpen] = useState(false);
  const { data: you } = useAuthor();
  const unnamed = you?.name === null;
  const names = others.map(({ name }) => name ?? sayField('field.somebody'));
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {names.length === 0 ? (
          say(unnamed ? 'draft.present.unnamed' : 'draft.present.alone')
        ) : (
          <span className={styles['present']}>
            <Shape name="disc" /> {say('draft.present')}: <UserText>{names.join(', ')}</UserText>
          </span>
        )}
      </Button>
      {open && <PresentDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function PresentDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(draftWords);
  const sayField = useWords(fieldWords);
  const placeInWords = usePlaceInWords();
  const { id, others } = useDraft();
  const lead = useLeading(id);
  return (
    <Dialog title={say('draft.present')} onClose={onClose}>
      {others.length === 0 && <p>{say('draft.present.alone')}</p>}
      <ul className={styles['check-list']}>
        {others.map(({ console, name, at }) => (
          <li key={console}>
            <strong>
              <UserText>{name ?? sayField('field.somebody')}</UserText>
            </strong>{' '}
            {at && (
              <Button
                look="quiet"
                onClick={() => {
                  onClose();
                  lead(at);
                }}
              >
                <UserText>{placeInWords(at)}</UserText>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <OwnName />
    </Dialog>
  );
}

function OwnName() {
  const say = useWords(draftWords);
  const told = useTold();
  const box = useId();
  const queries = useQueryClient();
  const { greet } = useDraft();
  const { data } = useAuthor();
  const [typed, setTyped] = useState<string>();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (name: string) => ask<Author>('studio/author', { method: 'PUT', body: { name } }),
    networkMode: 'always',
    onSuccess: (author) => {
      queries.setQueryData(['studio', 'author'], author);
      greet();
    },
  });
  const name = typed ?? data?.name ?? '';
  const faults: readonly FormFault[] = error ? [{ field: box, message: told(error) }] : [];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !isPending) mutate(name.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <Field id={box} label={say('draft.present.name')}>
        <input
          id={box}
          dir="auto"
          maxLength={80}
          autoComplete="name"
          value={name}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      <Button type="submit" aria-disabled={isPending}>
        {say('draft.present.name.save')}
      </Button>{' '}
      <span role="status">{isSuccess && say('draft.present.named', { name: `\u2068${data?.name ?? ''}\u2069` })}</span>
    </form>
  );
}
