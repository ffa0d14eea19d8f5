import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../shell/session/use-may.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { Evaluators } from '../evaluation/evaluators.js';
import { ScoringSettings } from '../evaluation/scoring-settings.js';
import { Consoles } from '../presence/consoles.js';
import { nationWords } from '../words/nation-words.js';
import { preparationWords } from '../words/preparation-words.js';
import { teamWords } from '../words/team-words.js';
import { webhookWords } from '../words/webhook-words.js';
import { CodeList } from './code-list.js';
import { Comcheck } from './comcheck.js';
import { StartDialog, type Starting } from './start-dialog.js';
import styles from './preparation.module.css';
import { TeamDialog } from './team-dialog.js';
import { TeamsForm } from './teams-form.js';

/** Everything before StartEx: teams, evaluators, scoring, codes, communication check, start. */
export function Preparation({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(preparationWords);
  const webhooks = useWords(webhookWords);
  const may = useMay();
  return (
    <div className={styles['preparation']}>
      <div className={styles['main']}>
        <section className={styles['sheet']} aria-labelledby="teams">
          <h2 id="teams">
            {say('prepare.teams')} <span className={styles['count']}>{desk.teams.length}</span>
          </h2>
          {desk.teams.length === 0 ? (
            <EmptyState title={say('prepare.teams.none')}>
              <p>{say('prepare.teams.none.why')}</p>
            </EmptyState>
          ) : (
            <TeamTable desk={desk} />
          )}
        </section>
        {may('drill.prepare') && <Evaluators desk={desk} />}
        {may('drill.prepare') && <ScoringSettings desk={desk} />}
        {desk.teams.length > 0 && <Consoles desk={desk} />}
      </div>
      <div className={styles['side']}>
        {may('nation.prepare') && (
          <section className={styles['sheet']} aria-labelledby="add-teams">
            <h2 id="add-teams">{say('prepare.add')}</h2>
            {may('drill.prepare') && <TeamsForm desk={desk} />}
            <OneTeam desk={desk} />
          </section>
        )}
        {desk.teams.length > 0 && (
          <>
            {may('drill.hand-out-codes') && <CodeList desk={desk} />}
            <Comcheck desk={desk} />
            {may('drill.conduct') && <Start desk={desk} />}
          </>
        )}
        {!may('drill.conduct') && <Waiting />}
        {may('webhooks.keep') && (
          <p>
            <Link to="/control/$drill/webhooks" params={{ drill: desk.id }}>
              {webhooks('webhook.link')}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

/** What those who do not direct the drill wait for. */
function Waiting() {
  const say = useWords(nationWords);
  const own = useMay()('nation.prepare');
  return (
    <section className={styles['sheet']}>
      <EmptyState title={say(own ? 'nation.prepare.wait' : 'nation.watch')}>
        <p>{say(own ? 'nation.prepare.wait.why' : 'nation.watch.why')}</p>
      </EmptyState>
    </section>
  );
}

function OneTeam({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(teamWords);
  const [adding, add] = useState(false);
  return (
    <>
      <Button onClick={() => add(true)}>{say('team.add')}</Button>
      {adding && <TeamDialog desk={desk} onClose={() => add(false)} />}
    </>
  );
}

function TeamTable({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(preparationWords);
  const team = useWords(teamWords);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{say('prepare.team')}</th>
          <th scope="col">{say('prepare.nation')}</th>
          <th scope="col">{say('prepare.languages')}</th>
          <th scope="col">{team('team.role')}</th>
          <th scope="col">{team('team.extra-time.head')}</th>
        </tr>
      </thead>
      <tbody>
        {desk.teams.map(({ id, name, nation, languages, role, tags, extraTime }) => (
          <tr key={id}>
            <th scope="row">
              <UserText>{name}</UserText>
            </th>
            <td>
              <UserText>{desk.view.nations[nation] ?? nation}</UserText>
            </td>
            <td>
              <Verbatim>{languages.join(', ')}</Verbatim>
            </td>
            <td>
              <UserText>{[role, ...tags].join(' · ')}</UserText>
            </td>
            <td>
              <Verbatim>{extraTime > 1 ? `+${Math.round((extraTime - 1) * 100)} %` : '–'}</Verbatim>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Start({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(preparationWords);
  const [starting, setStarting] = useState<Starting>();
  return (
    <section className={styles['sheet']} aria-labelledby="start">
      <h2 id="start">{say('prepare.start')}</h2>
      <p>{say('prepare.start.why')}</p>
      <div className={styles['row']}>
        <Button look="main" onClick={() => setStarting('start')}>
          {say('prepare.start.now')}
        </Button>
        <Button onClick={() => setStarting('schedule')}>{say('prepare.schedule')}</Button>
        <Button look="danger" onClick={() => setStarting('abort')}>
          {say('prepare.abort')}
        </Button>
      </div>
      {starting && <StartDialog desk={desk} starting={starting} onClose={() => setStarting(undefined)} />}
    </section>
  );
}
