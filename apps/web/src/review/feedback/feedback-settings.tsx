import type { FormSettings } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../control/command/use-command.js';
import { Choice } from '../../ui/form/choice.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import plan from '../plan/plan.module.css';
import { feedbackWords } from '../words/feedback-words.js';

interface Settled {
  readonly drill: string;
  readonly anonymous: boolean;
}

/** Whether forms may be anonymous: the organiser's choice. */
export function FeedbackSettings({ drill, anonymous }: Settled) {
  const say = useWords(feedbackWords);
  const answers = useQueryClient();
  const [kept, keep] = useState(false);
  const [wanted, want] = useState(anonymous);
  const { send, faults } = useCommand<FormSettings>(() => {
    keep(true);
    void answers.invalidateQueries({ queryKey: ['forms', drill] });
  });
  return (
    <section className={plan['block']} aria-label={say('feedback.settings')}>
      <ErrorSummary faults={faults} />
      <Choice
        type="checkbox"
        // What was wished shows at once; where the server refuses, what holds shows again.
        checked={faults.length > 0 ? anonymous : wanted}
        onChange={({ target }) => {
          want(target.checked);
          send({ path: `drills/${drill}/forms/settings`, body: { anonymous: target.checked } });
        }}
      >
        {say('feedback.settings')}
      </Choice>
      <p className={plan['soft']}>{say('feedback.settings.why')}</p>
      <p role="status">{kept && say('feedback.settings.kept')}</p>
    </section>
  );
}
