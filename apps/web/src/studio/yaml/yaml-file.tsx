import type { EditReceipt } from '#libs/contracts';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { ask, Refusal } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { yamlWords } from '../words/yaml-words.js';
import { NumberedText } from './numbered-text.js';
import styles from './yaml.module.css';

interface Filed {
  readonly path: string;
  readonly text: string;
  readonly revision: number;
}

/** What somebody typed, and on top of which revision. */
interface Typed {
  readonly text: string;
  readonly base: number;
}

const NONE: readonly FormFault[] = [];

/** One file's text, with line numbers and with what the checks find, line by line. */
export function YamlFile({ path, text, revision }: Filed) {
  const say = useWords(yamlWords);
  const { faults, locked } = useDraft();
  const [typed, setTyped] = useState<Typed>();
  const box = useRef<HTMLTextAreaElement>(null);
  const { save, saving, told, lines } = useSaving(path, () => setTyped(undefined));
  const found = (faults?.faults ?? []).filter(({ file }) => file === path);
  const shown = typed?.text ?? text;
  const marked = useMemo(() => new Set([...found.map(({ line }) => line), ...lines]), [found, lines]);
  return (
    <>
      <ErrorSummary faults={told} />
      <div className={styles['tools']}>
        <Button look="main" aria-disabled={!typed || saving || locked} onClick={() => typed && !saving && save(typed)}>
          {say(saving ? 'yaml.saving' : 'yaml.save')}
        </Button>
        {typed && <Button onClick={() => setTyped(undefined)}>{say('yaml.reset')}</Button>}
        <span role="status">{say(typed ? 'yaml.typed' : 'yaml.saved')}</span>
        {typed && typed.base !== revision && <span className={styles['newer']}>{say('yaml.newer')}</span>}
      </div>
      <div className={styles['beside']}>
        <NumberedText
          box={box}
          label={say('yaml.text', { file: path })}
          text={shown}
          marked={marked}
          readOnly={locked}
          onChange={(changed) => setTyped({ text: changed, base: typed?.base ?? revision })}
        />
        <div>
          <h3>{say('yaml.faults', { count: found.length })}</h3>
          <ul className={styles['found']}>
            {found.map(({ line, column, rule, severity, message }) => (
              <li key={`${line}:${column} ${rule} ${message}`} className={styles[severity]}>
                <Button look="quiet" onClick={() => goToLine(box.current, line)}>
                  <Shape name={severity === 'fault' ? 'cross' : 'diamond'} /> {say('yaml.line', { line })}
                </Button>{' '}
                <UserText>{message}</UserText>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

function goToLine(box: HTMLTextAreaElement | null, line: number): void {
  if (!box) return;
  const before =
    box.value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const end = box.value.indexOf('\n', before);
  box.focus();
  box.setSelectionRange(before, end < 0 ? box.value.length : end);
  const height = box.scrollHeight / box.value.split('\n').length;
  box.scrollTop = Math.max(0, (line - 5) * height);
}

function useSaving(path: string, onSaved: () => void) {
  const tell = useTold();
  const say = useWords(yamlWords);
  const { id, desk } = useDraft();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ text, base }: Typed) => {
      await desk.settled();
      return ask<EditReceipt>(`studio/drafts/${id}/yaml`, { method: 'PUT', body: { base, path, text } });
    },
    networkMode: 'always',
    onSuccess: (receipt) => {
      desk.heard(receipt.revision);
      onSaved();
    },
  });
  const places = useMemo(
    () => (error instanceof Refusal && !isPending ? (error.problem.faults ?? []) : []),
    [error, isPending],
  );
  const told = useMemo((): readonly FormFault[] => {
    if (!error || isPending) return NONE;
    const lines = places.map((place) => ({
      message: `${say('yaml.line', { line: lineOf(place.path) })}: ${place.message}`,
    }));
    return [{ message: tell(error) }, ...lines];
  }, [error, isPending, places, tell, say]);
  const lines = useMemo(() => places.map((place) => lineOf(place.path)), [places]);
  return { save: mutate, saving: isPending, told, lines };
}

/** Faults of a text are told as `line:column`. */
const lineOf = (path: string): number => Number(path.split(':').find((part) => /^\d+$/.test(part)) ?? 1);
