import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ask, Refusal } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import type { FormFault } from '../../ui/form/error-summary.js';
import { commandKey } from './command-key.js';

interface Command {
  readonly path: string;
  readonly body?: unknown;
  readonly method?: 'POST' | 'PUT';
}

/**
 * The id of the control for a place in the input, such as `teams` for `teams[0]`, `body-ar` for `texts.ar.body`,
 * `floor` for `settings.floor`, `weight` for `injects[0].weight`.
 */
export function fieldAt(path: string): string {
  const [, within] = /^(?:settings|injects\[\d+\])\.(\w+)/.exec(path) ?? [];
  if (within !== undefined) return within;
  const [, language, part = 'subject'] = /^texts\.(\w+)(?:\.(\w+))?/.exec(path) ?? [];
  return language === undefined ? (path.split(/[.[]/)[0] ?? path) : `${part}-${language}`;
}

/** Sends a command, again under the same key where the first try got no answer, and tells what was wrong with it. */
export function useCommand<Told>(onDone: (told: Told) => void) {
  const told = useTold();
  const [own, setOwn] = useState<readonly FormFault[]>(NONE);
  const [key, setKey] = useState(commandKey);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ path, body = {}, method = 'POST' }: Command) => ask<Told>(path, { method, body, key }),
    networkMode: 'always',
    onSuccess: onDone,
    onError: (why) => why instanceof Refusal && setKey(commandKey()),
  });
  const faults = useMemo((): readonly FormFault[] => {
    if (isPending) return NONE;
    if (own.length > 0 || !error) return own;
    const at = error instanceof Refusal ? (error.problem.faults ?? []) : [];
    const fields = at.map(({ path, message }) => ({ field: fieldAt(path), message }));
    return fields.length > 0 ? fields : [{ message: told(error) }];
  }, [own, error, isPending, told]);
  const send = (command: Command): void => {
    setOwn(NONE);
    if (!isPending) mutate(command);
  };
  const refuse = (found: readonly FormFault[]): void => {
    reset();
    setOwn(found);
  };
  return { send, refuse, faults, sending: isPending };
}

const NONE: readonly FormFault[] = [];

export const faultOf = (faults: readonly FormFault[], field: string): string | undefined =>
  faults.find((fault) => fault.field === field)?.message;
