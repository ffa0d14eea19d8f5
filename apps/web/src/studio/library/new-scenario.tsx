import type { DraftView, PackOffer } from '#libs/contracts';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type SubmitEvent } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice } from '../../ui/form/choice.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { libraryWords } from '../words/library-words.js';

const WAYS = ['empty', 'template', 'pack', 'zip'] as const;
type Way = (typeof WAYS)[number];

interface Begun {
  readonly packs: readonly PackOffer[];
  /** The pack that is to be copied, where one was chosen already. */
  readonly pack: string | undefined;
  readonly onClose: () => void;
}

interface Beginning {
  readonly way: Way;
  readonly title: string;
  readonly pack: string;
  readonly file: File | undefined;
}

function beginAs({ way, title, pack, file }: Beginning): Promise<DraftView> {
  if (way === 'zip') {
    const form = new FormData();
    if (file) form.append('file', file);
    return ask('studio/drafts/upload', { method: 'POST', body: form });
  }
  const from = way === 'pack' ? { kind: way, pack } : { kind: way };
  return ask('studio/drafts', { method: 'POST', body: { from, ...(title.trim() !== '' && { title: title.trim() }) } });
}

/** Begins a scenario; when it is made, it opens. */
export function NewScenario({ packs, pack, onClose }: Begun) {
  const say = useWords(libraryWords);
  const [form, setForm] = useState<Beginning>({
    way: pack === undefined ? 'empty' : 'pack',
    title: '',
    pack: pack ?? '',
    file: undefined,
  });
  const { submit, faults, busy } = useBeginning(form);
  const fault = (field: string): string | undefined => faults.find((one) => one.field === field)?.message;
  return (
    <Dialog title={say('library.new')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <FieldGroup id="way" label={say('library.new.from')}>
          {WAYS.map((way) => (
            <Choice
              key={way}
              type="radio"
              name="way"
              checked={form.way === way}
              onChange={() => setForm({ ...form, way })}
            >
              {say(`library.new.${way}`)}
            </Choice>
          ))}
        </FieldGroup>
        {form.way === 'pack' && (
          <WhichPack
            packs={packs}
            fault={fault('pack')}
            value={form.pack}
            onChange={(chosen) => setForm({ ...form, pack: chosen })}
          />
        )}
        {form.way === 'zip' ? (
          <ZipFile fault={fault('file')} onChange={(file) => setForm({ ...form, file })} />
        ) : (
          <TitleField
            value={form.title}
            optional={form.way !== 'empty'}
            fault={fault('title')}
            onChange={(title) => setForm({ ...form, title })}
          />
        )}
        <Button type="submit" look="main" aria-disabled={busy}>
          {say(busy ? 'library.new.beginning' : 'library.new.begin')}
        </Button>{' '}
        <Button onClick={onClose}>{say('library.cancel')}</Button>
      </form>
    </Dialog>
  );
}

interface Zipped {
  readonly fault: string | undefined;
  readonly onChange: (file: File | undefined) => void;
}

function ZipFile({ fault, onChange }: Zipped) {
  const say = useWords(libraryWords);
  return (
    <Field id="file" label={say('library.new.file')} fault={fault}>
      <input
        id="file"
        type="file"
        accept=".zip,application/zip"
        onChange={({ target }) => onChange(target.files?.[0])}
        {...describedBy({ id: 'file', fault })}
      />
    </Field>
  );
}

interface Titled {
  readonly value: string;
  readonly optional: boolean;
  readonly fault: string | undefined;
  readonly onChange: (title: string) => void;
}

function TitleField({ value, optional, fault, onChange }: Titled) {
  const say = useWords(libraryWords);
  const hint = say('library.new.title.hint');
  return (
    <Field id="title" label={say('library.new.title')} hint={hint} fault={fault} optional={optional}>
      <input
        id="title"
        dir="auto"
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...describedBy({ id: 'title', hint, fault })}
      />
    </Field>
  );
}

interface Which {
  readonly packs: readonly PackOffer[];
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (pack: string) => void;
}

function WhichPack({ packs, value, fault, onChange }: Which) {
  const say = useWords(libraryWords);
  const inWords = useInWords();
  return (
    <Field id="pack" label={say('library.new.which')} fault={fault}>
      <select
        id="pack"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...describedBy({ id: 'pack', fault })}
      >
        <option value="" />
        {packs.map(({ name, title }) => (
          <option key={name} value={name}>
            {title ? inWords(title) : name}
          </option>
        ))}
      </select>
    </Field>
  );
}

const NONE: readonly FormFault[] = [];

function useBeginning(form: Beginning) {
  const say = useWords(libraryWords);
  const told = useTold();
  const navigate = useNavigate();
  const [own, setOwn] = useState<readonly FormFault[]>(NONE);
  const { mutate, isPending, error } = useMutation({
    mutationFn: beginAs,
    networkMode: 'always',
    onSuccess: ({ id }) => navigate({ to: '/studio/$draft', params: { draft: id } }),
  });
  const faults = useMemo(
    (): readonly FormFault[] => (own.length > 0 ? own : error && !isPending ? [{ message: told(error) }] : NONE),
    [own, error, isPending, told],
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const found: readonly FormFault[] = [
      ...(form.way === 'empty' && form.title.trim() === ''
        ? [{ field: 'title', message: say('library.new.title.missing') }]
        : []),
      ...(form.way === 'pack' && form.pack === '' ? [{ field: 'pack', message: say('library.new.pack.missing') }] : []),
      ...(form.way === 'zip' && !form.file ? [{ field: 'file', message: say('library.new.file.missing') }] : []),
    ];
    setOwn(found);
    if (found.length === 0 && !isPending) mutate(form);
  };
  return { submit, faults, busy: isPending };
}
