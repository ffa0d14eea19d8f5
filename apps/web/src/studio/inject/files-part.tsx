import type { EditReceipt } from '#libs/contracts';
import { isList, valueAt, type Json } from '#libs/domain';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { fileSize } from '../../console/inject/file-size.js';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { TextsField } from '../fields/texts-field.js';
import { adding, freshId, idsIn, setting } from '../model/edits.js';
import { inTurn } from '../model/inject-edits.js';
import { PLACES } from '../model/places.js';
import { elementsOf, type WrittenArtefact, type WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { Part } from './part.js';

const ARTEFACTS = ['scenario', 'artefacts'] as const;

/** The scenario's files, which of them come with this inject, and where a new one is added. */
export function FilesPart({ inject: { id } }: { readonly inject: WrittenInject }) {
  const say = useWords(editorWords);
  const locale = useLocale();
  const { document, tree, does, locked } = useDraft();
  const artefacts = elementsOf<WrittenArtefact>(document, 'artefacts');
  const at = ['scenario', 'injects', { id }, 'attachments'] as const;
  const found = valueAt(tree, at);
  const chosen = isList(found) ? found.map(String) : [];
  const choose = (artefact: string, on: boolean): void =>
    does('edit', setting(tree, at, on ? [...chosen, artefact] : chosen.filter((one) => one !== artefact)));
  return (
    <Part name="files">
      {artefacts.length === 0 && <p className={styles['soft']}>{say('editor.files.none')}</p>}
      {artefacts.map((artefact) => (
        <div key={artefact.id}>
          <Choice
            type="checkbox"
            checked={chosen.includes(artefact.id)}
            disabled={locked}
            onChange={({ target }) => choose(artefact.id, target.checked)}
          >
            <Verbatim>{artefact.name ?? artefact.id}</Verbatim>{' '}
            <span className={styles['soft']}>
              <bdi>{fileSize(document.files[artefact.file]?.bytes ?? 0, locale)}</bdi>
            </span>
          </Choice>
          {chosen.includes(artefact.id) && (
            <TextsField place={PLACES.artefact(artefact.id)} label={say('editor.files.description')} />
          )}
        </div>
      ))}
      {!locked && <Upload inject={id} />}
    </Part>
  );
}

/** A name that a path inside a pack may have. */
const tame = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '') || 'file';

function Upload({ inject }: { readonly inject: string }) {
  const say = useWords(editorWords);
  const told = useTold();
  const box = useId();
  const { id: draft, tree, desk, does } = useDraft();
  const add = (file: File, path: string): void => {
    const artefact = freshId(file.name.replace(/\.\w+$/, ''), idsIn(tree, ARTEFACTS), 'file');
    const mediaType = file.type || 'application/octet-stream';
    const attachments = ['scenario', 'injects', { id: inject }, 'attachments'] as const;
    does(
      'add',
      inTurn(
        tree,
        (now) => adding(now, ARTEFACTS, { id: artefact, file: path, name: tame(file.name), mediaType }),
        (now: Json) => {
          const before = valueAt(now, attachments);
          return setting(now, attachments, [...(isList(before) ? before : []), artefact]);
        },
      ),
    );
  };
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (file: File) => {
      const path = `artefacts/${tame(file.name)}`;
      const form = new FormData();
      form.append('file', file);
      const receipt = await ask<EditReceipt>(`studio/drafts/${draft}/files?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        body: form,
      });
      return { receipt, file, path };
    },
    networkMode: 'always',
    onSuccess: ({ receipt, file, path }) => {
      desk.heard(receipt.revision);
      add(file, path);
    },
  });
  return (
    <div className={styles['adding']}>
      <label htmlFor={box}>{say('editor.files.upload')}</label>
      <input
        id={box}
        type="file"
        disabled={isPending}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) mutate(file);
          target.value = '';
        }}
      />
      <span role="status">{isPending ? say('editor.files.uploading') : ''}</span>
      {error && (
        <p role="alert" className={styles['wrong']}>
          {told(error)}
        </p>
      )}
    </div>
  );
}
