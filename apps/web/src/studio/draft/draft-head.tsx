import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../shell/keys/key-map.js';
import { Button } from '../../ui/button.js';
import { ConnectionState } from '../../ui/connection-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import type { LiveState } from '../desk/live-draft.js';
import { draftWords } from '../words/draft-words.js';
import { Checks } from './checks.js';
import { DraftStateWord } from './draft-state.js';
import styles from './draft.module.css';
import { Present } from './present.js';
import { SavingState } from './saving-state.js';
import { UndoButtons } from './undo-buttons.js';
import { VIEWS, type View } from './views.js';

interface Headed {
  readonly title: string;
  readonly live: LiveState;
  readonly view: View;
}

/** What stands above every view: which scenario, whether it is safe, who is here, and the way to the other views. */
export function DraftHead({ title, live, view }: Headed) {
  const say = useWords(draftWords);
  const { summary, locked } = useDraft();
  return (
    <header className={styles['head']}>
      <div className={styles['top']}>
        <Link to="/studio" className={styles['back']}>
          {say('draft.studio')}
        </Link>
        <h1>
          <UserText>{title}</UserText>
        </h1>
        <DraftStateWord state={summary.state} />
        <SavingState />
        <Checks />
        <span className={styles['end']}>
          {live.link !== 'live' && <ConnectionState link={live.link} />}
          <Present />
          <UndoButtons />
        </span>
      </div>
      <Views view={view} />
      <Refused />
      {locked && (
        <p className={styles['locked']} role="status">
          {say(`draft.locked.${summary.state === 'draft' ? 'translating' : summary.state}`)}
        </p>
      )}
    </header>
  );
}

function Views({ view }: { readonly view: View }) {
  const say = useWords(draftWords);
  const { id } = useDraft();
  const navigate = useNavigate();
  useKeys(
    useMemo(
      () =>
        VIEWS.map((name, index) => ({
          key: String(index + 1),
          words: say('draft.key.view', { view: say(`draft.view.${name}`) }),
          does: () => void navigate({ to: '/studio/$draft/$view', params: { draft: id, view: name } }),
        })),
      [say, navigate, id],
    ),
  );
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <nav ref={tabs} className={styles['views']} aria-label={say('draft.views')}>
      {VIEWS.map((name) => (
        <Link
          key={name}
          to="/studio/$draft/$view"
          params={{ draft: id, view: name }}
          aria-current={name === view || (view === 'inject' && name === 'msel') ? 'page' : undefined}
        >
          {say(`draft.view.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** What the server will not have: it stays in the page and in the browser until its author gives it up. */
function Refused() {
  const say = useWords(draftWords);
  const { state, desk } = useDraft();
  if (state.saving !== 'refused') return null;
  return (
    <div className={styles['refused']} role="alert">
      <p>
        {say('draft.refused')}. {state.problem?.detail && <UserText>{state.problem.detail}</UserText>}
      </p>
      <p>{say('draft.refused.reload')}</p>
      <Button onClick={() => window.location.reload()}>{say('draft.reload')}</Button>{' '}
      <Button look="danger" onClick={desk.discard}>
        {say('draft.discard')}
      </Button>
    </div>
  );
}
