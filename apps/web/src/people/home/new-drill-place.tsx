import type { DrillSummary } from '#libs/contracts';
import { useNavigate } from '@tanstack/react-router';
import { CreateDrillForm } from '../../control/drills/create-drill-form.js';
import { useTitle } from '../../shell/page/page.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useGoing } from '../use-going.js';
import { homeWords } from '../words/home-words.js';

/** A drill that a person makes, and directs from then on. */
export function NewDrillPlace() {
  const say = useWords(homeWords);
  const navigate = useNavigate();
  const { mutate } = useGoing();
  useTitle(say('home.create'));
  return (
    <div className={styles['place']}>
      <h1>{say('home.create')}</h1>
      <CreateDrillForm
        chosen={undefined}
        onCancel={() => void navigate({ to: '/home' })}
        onCreated={({ id }: DrillSummary) => mutate({ role: 'director', drill: id })}
      />
    </div>
  );
}
