import type { AttachedFile } from '#libs/domain';
import { useMutation } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { StatusWord } from '../../ui/marks/status-word.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { fileSize } from '../inject/file-size.js';
import styles from './answer.module.css';

interface Files {
  readonly id: string;
  readonly files: readonly AttachedFile[];
  readonly most: number;
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** Files to attach: each is uploaded as soon as it is chosen, and named in the answer. */
export function FilesInput({ id, files, most, onChange }: Files) {
  const say = useWords(consoleWords);
  const told = useTold();
  const { drill } = useDesk();
  const upload = useMutation({
    networkMode: 'always',
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return ask<AttachedFile>(`drills/${drill}/attachments`, { method: 'POST', body });
    },
    onSuccess: (file) => onChange([...files, file]),
  });
  const { variables: file, isPending, error } = upload;
  return (
    <>
      <Kept files={files} onRemove={(gone) => onChange(files.filter((one) => one !== gone))} />
      {isPending && <p role="status">{say('console.field.uploading', { name: file.name })}</p>}
      {error && file && (
        <div role="status" className={styles['send']}>
          <StatusWord shape="cross" tone="fault">
            {say('console.failed')}
          </StatusWord>
          <span>{told(error)}</span>
          <Button onClick={() => upload.mutate(file)}>{say('console.retry')}</Button>
        </div>
      )}
      {files.length < most && (
        <input
          id={id}
          type="file"
          className={styles['file']}
          aria-label={say('console.field.file')}
          disabled={isPending}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            if (chosen) upload.mutate(chosen);
            target.value = '';
          }}
        />
      )}
    </>
  );
}

interface KeptFiles {
  readonly files: readonly AttachedFile[];
  readonly onRemove: (file: AttachedFile) => void;
}

function Kept({ files, onRemove }: KeptFiles) {
  const say = useWords(consoleWords);
  const locale = useLocale();
  return (
    <ul className={styles['rows']}>
      {files.map((file) => (
        <li key={`${file.sha256} ${file.name}`} className={styles['kept']}>
          <Verbatim>{file.name}</Verbatim> <bdi>{fileSize(file.bytes, locale)}</bdi>
          <Button look="quiet" onClick={() => onRemove(file)}>
            {say('console.field.remove', { what: file.name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
