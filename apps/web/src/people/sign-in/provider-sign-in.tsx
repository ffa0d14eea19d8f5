import type { Problem } from '#libs/contracts';
import { useMemo } from 'react';
import { problemWords } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { toProvider, useProviders } from '../use-providers.js';
import { signInWords } from '../words/sign-in-words.js';

/** Coming in by somebody else who knows one, where such are set up. */
export function ProviderSignIn() {
  const say = useWords(signInWords);
  const { data } = useProviders();
  const { faults, send } = useAsking(toProvider, () => undefined);
  const refused = useRefused();
  if (!data || (data.length === 0 && refused.length === 0)) return null;
  return (
    <div className={styles['apart']}>
      <ErrorSummary faults={faults.length > 0 ? faults : refused} />
      <div className={styles['row']}>
        {data.map(({ id, name }) => (
          <Button key={id} onClick={() => send({ id, how: { what: 'sign-in' } })}>
            {say('sign-in.provider', { name: `\u2068${name}\u2069` })}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Why somebody was sent back here from a provider, as the address says. */
function useRefused(): readonly FormFault[] {
  const say = useWords(problemWords);
  return useMemo(() => {
    const code = new URLSearchParams(window.location.search).get('refused');
    const id = `problem.${code}`;
    if (code === null) return [];
    const known = Object.hasOwn(problemWords.texts.en, id);
    return [{ message: say(known ? `problem.${code as Problem['code']}` : 'problem.provider-refused') }];
  }, [say]);
}
