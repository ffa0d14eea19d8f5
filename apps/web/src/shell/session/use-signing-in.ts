import { useMutation } from '@tanstack/react-query';
import { useMemo, useState, type SubmitEvent } from 'react';
import type { FormFault } from '../../ui/form/error-summary.js';
import { Stored } from '../../ui/stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useTold } from '../words/problem-words.js';
import { shellWords } from '../words/shell-words.js';
import { signIn } from './session.js';
import { useArriving } from './use-arriving.js';

const SHORTEST = 4;
export const LONGEST_NAME = 60;

/** By which name this browser's user is seen by their own team. */
export const ownName = new Stored('muster.name', (found) =>
  typeof found === 'string' ? found.slice(0, LONGEST_NAME) : '',
);

const NONE: readonly FormFault[] = [];

/** Signs in with a code, goes to the place that it is for, or tells at the code what is wrong with it. */
export function useSigningIn(code: string, name: string) {
  const say = useWords(shellWords);
  const told = useTold();
  const arrive = useArriving();
  const [tooShort, setTooShort] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: signIn,
    networkMode: 'always',
    onSuccess: arrive,
  });
  const fault = tooShort ? say('shell.code.missing') : error ? told(error) : undefined;
  const faults = useMemo(
    (): readonly FormFault[] => (fault ? [{ field: 'code', message: fault }] : []),
    [fault, error],
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const short = code.trim().length < SHORTEST;
    setTooShort(short);
    if (!short && !isPending) mutate({ code: code.trim(), name: name.trim() });
  };
  return { faults: isPending ? NONE : faults, fault: isPending ? undefined : fault, submit, busy: isPending };
}
