import type { Community } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useAsking, useTextsOf } from '../use-asking.js';
import { installationWords } from '../words/installation-words.js';

/** What the community is called that the installation serves. */
export function CommunityPart() {
  const say = useWords(installationWords);
  const [saved, setSaved] = useState(false);
  const { data } = useQuery({ queryKey: ['community'], queryFn: () => ask<Community>('community') });
  const { faults, fault, send, refuse } = useAsking(
    (body: object) => ask<Community>('community', { method: 'PUT', body }),
    () => setSaved(true),
  );
  const read = useTextsOf({ community: say('installation.community') });
  if (!data) return null;
  return (
    <form
      noValidate
      className={styles['sheet']}
      onSubmit={(event) => {
        const { texts, faults: found } = read(event);
        if (found.length > 0) refuse(found);
        else send({ name: texts.community });
      }}
    >
      <ErrorSummary faults={faults} />
      <Field
        id="community"
        label={say('installation.community')}
        hint={say('installation.community.hint')}
        fault={fault('community')}
      >
        <input
          id="community"
          name="community"
          dir="auto"
          maxLength={200}
          defaultValue={data.name}
          onChange={() => setSaved(false)}
          {...describedBy({ id: 'community', hint: true, fault: fault('community') })}
        />
      </Field>
      <div className={styles['row']}>
        <Button type="submit">{say('installation.save')}</Button>
        <span role="status">{saved && say('installation.saved')}</span>
      </div>
    </form>
  );
}
