import type { Person } from '#libs/contracts';
import type { SubmitEvent } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice } from '../../ui/form/choice.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useAsking } from '../use-asking.js';
import { installationWords } from '../words/installation-words.js';
import { roleWords } from '../words/role-words.js';

const GRANTS = ['organiser', 'author', 'translator', 'administrator'] as const;

interface Granted {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What a person may in the installation as a whole. */
export function GrantsDialog({ person: { id, name, grants }, onDone, onClose }: Granted) {
  const say = useWords(installationWords);
  const roles = useWords(roleWords);
  const { faults, send, busy } = useAsking(
    (granted: readonly string[]) => ask(`people/${id}/grants`, { method: 'PUT', body: { grants: granted } }),
    () => {
      onDone();
      onClose();
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(new FormData(event.currentTarget).getAll('grants').map(String));
  };
  const title = say('installation.grants.of', { name: `\u2068${name}\u2069` });
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <FieldGroup id="grants" label={say('installation.grants')} hint={say('installation.grants.says')}>
          {GRANTS.map((grant) => (
            <Choice key={grant} type="checkbox" name="grants" value={grant} defaultChecked={grants.includes(grant)}>
              {roles(`role.grant.${grant}`)}
            </Choice>
          ))}
        </FieldGroup>
        <Button type="submit" look="main" aria-disabled={busy}>
          {say('installation.save')}
        </Button>
      </form>
    </Dialog>
  );
}
