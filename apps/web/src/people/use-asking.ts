import { useMutation } from '@tanstack/react-query';
import { useMemo, useState, type SubmitEvent } from 'react';
import { faultOf } from '../control/command/use-command.js';
import { textIn } from '../control/command/reason-field.js';
import { Refusal, Unreachable } from '../shell/http/ask.js';
import { useTold } from '../shell/words/problem-words.js';
import type { FormFault } from '../ui/form/error-summary.js';
import { useWords } from '../ui/words/catalogue.js';
import { peopleWords } from './words/people-words.js';

const NONE: readonly FormFault[] = [];
const SHORTEST_PASSWORD = 12;
/** Blanks at the ends of a password are part of it. */
const SECRET: ReadonlySet<string> = new Set(['password', 'current']);
const rawIn = (form: FormData, name: string): string => {
  const found = form.get(name);
  return typeof found === 'string' ? found : '';
};

/**
 * What one asks of the server, and what it refuses, at the field that it is about.
 * @param otherwise what is said when something else than the server refused, such as the browser
 */
export function useAsking<Input, Told>(
  asked: (input: Input) => Promise<Told>,
  onDone: (told: Told) => void,
  otherwise?: string,
) {
  const told = useTold();
  const [own, setOwn] = useState<readonly FormFault[]>(NONE);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: asked,
    networkMode: 'always',
    onSuccess: (answer) => onDone(answer),
  });
  const faults = useMemo((): readonly FormFault[] => {
    if (isPending) return NONE;
    if (own.length > 0 || !error) return own;
    const at = error instanceof Refusal ? (error.problem.faults ?? []) : [];
    const fields = at.map(({ path, message }) => ({ field: path.split('.').at(-1) ?? path, message }));
    const elsewhere = error instanceof Refusal || error instanceof Unreachable ? undefined : otherwise;
    return fields.length > 0 ? fields : [{ message: elsewhere ?? told(error) }];
  }, [own, error, isPending, told, otherwise]);
  return {
    faults,
    busy: isPending,
    fault: (field: string): string | undefined => faultOf(faults, field),
    send: (input: Input): void => {
      setOwn(NONE);
      if (!isPending) mutate(input);
    },
    refuse: (found: readonly FormFault[]): void => {
      reset();
      setOwn(found);
    },
  };
}

/** Reads a form of texts: those of them that must be there, and passwords that must be long enough. */
export function useTextsOf<Names extends string>(labels: Readonly<Record<Names, string>>, fresh?: Names) {
  const say = useWords(peopleWords);
  return (event: SubmitEvent<HTMLFormElement>): { texts: Record<Names, string>; faults: readonly FormFault[] } => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const names = Object.keys(labels) as Names[];
    const texts = Object.fromEntries(
      names.map((name) => [name, SECRET.has(name) ? rawIn(form, name) : textIn(form, name)]),
    ) as Record<Names, string>;
    const missing = names.filter((name) => texts[name] === '');
    const short = fresh !== undefined && !missing.includes(fresh) && texts[fresh].length < SHORTEST_PASSWORD;
    return {
      texts,
      faults: [
        ...missing.map((field) => ({ field, message: say('people.missing', { label: labels[field] }) })),
        ...(short ? [{ field: fresh, message: say('people.password.short') }] : []),
      ],
    };
  };
}
