import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGoing } from '../../people/use-going.js';
import { useSelf } from '../../people/use-self.js';
import { useRole } from '../../people/words/role-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useActions, type Action } from '../palette/actions.js';
import { sessionQuery } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';

/** What the palette offers a person: each of their places, all of them, and their account. */
export function usePlaceActions(): void {
  const say = useWords(shellWords);
  const role = useRole();
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  const person = (session?.person ?? null) !== null;
  const { data: self } = useSelf(person);
  const { mutate } = useGoing();
  useActions(
    useMemo((): readonly Action[] => {
      if (!person) return [];
      const group = say('shell.places');
      return [
        { id: 'places', group, words: say('shell.places'), does: () => mutate(undefined) },
        { id: 'account', group, words: say('shell.own-account'), does: () => void navigate({ to: '/account' }) },
        ...(self?.places ?? []).map(({ assignment, place, title }) => ({
          ...{ id: `place-${assignment}`, group, words: `\u2068${title}\u2069 · ${role(place)}` },
          does: () => mutate(place),
        })),
      ];
    }, [person, self, say, role, navigate, mutate]),
  );
}
