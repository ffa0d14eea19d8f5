import type { DraftSummary, PackOffer } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ask } from '../shell/http/ask.js';
import { Loading, useTitle } from '../shell/page/page.js';
import { WentWrong } from '../shell/page/went-wrong.js';
import { useGrants } from '../shell/session/use-grants.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useWords } from '../ui/words/catalogue.js';
import { useInWords } from '../ui/words/in-words.js';
import { DraftLine } from './library/draft-line.js';
import styles from './library/library.module.css';
import { NewScenario } from './library/new-scenario.js';
import { PackLine } from './library/pack-line.js';
import { libraryWords } from './words/library-words.js';

/** What is being written, what is in the library, and where a new scenario begins. */
export function StudioPlace() {
  const say = useWords(libraryWords);
  useTitle(say('library.title'));
  const drafts = useQuery({
    queryKey: ['studio', 'drafts'],
    queryFn: () => ask<DraftSummary[]>('studio/drafts'),
    staleTime: 0,
  });
  const packs = useQuery({ queryKey: ['packs'], queryFn: () => ask<PackOffer[]>('packs'), staleTime: 0 });
  const error = drafts.error ?? packs.error;
  if (error && !(drafts.data && packs.data)) return <WentWrong error={error} />;
  if (!drafts.data || !packs.data) return <Loading />;
  return <Library drafts={drafts.data} packs={packs.data} />;
}

interface Shown {
  readonly drafts: readonly DraftSummary[];
  readonly packs: readonly PackOffer[];
}

function useSearch(wanted: string, { drafts, packs }: Shown): Shown {
  const inWords = useInWords();
  const found = (...texts: readonly string[]): boolean =>
    texts.some((text) => text.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()));
  return {
    drafts: drafts.filter(({ title, name }) => found(inWords(title), name)),
    packs: packs.filter(({ title, name }) => found(title ? inWords(title) : '', name)),
  };
}

function Library(all: Shown) {
  const say = useWords(libraryWords);
  const granted = useGrants();
  const [wanted, want] = useState('');
  const [beginning, begin] = useState<string | true>();
  const { drafts, packs } = useSearch(wanted, all);
  return (
    <div className={styles['place']}>
      <div className={styles['head']}>
        <h1>{say('library.title')}</h1>
        {granted('organiser') && <Link to="/control">{say('library.drills')}</Link>}
        {granted('organiser', 'author') && (
          <Button look="main" onClick={() => begin(true)}>
            {say('library.new')}
          </Button>
        )}
      </div>
      <p className={styles['soft']}>{say('library.what')}</p>
      <input
        type="search"
        className={styles['search']}
        aria-label={say('library.search')}
        placeholder={say('library.search')}
        dir="auto"
        value={wanted}
        onChange={({ target }) => want(target.value)}
      />
      <Shelf name="drafts" all={all.drafts.length} found={drafts.length}>
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </Shelf>
      <Shelf name="packs" all={all.packs.length} found={packs.length}>
        {packs.map((pack) => (
          <PackLine key={pack.name} pack={pack} onCopy={() => begin(pack.name)} />
        ))}
      </Shelf>
      {beginning !== undefined && (
        <NewScenario
          packs={all.packs}
          pack={beginning === true ? undefined : beginning}
          onClose={() => begin(undefined)}
        />
      )}
    </div>
  );
}

interface Shelved {
  readonly name: 'drafts' | 'packs';
  readonly all: number;
  readonly found: number;
  readonly children: ReactNode;
}

function Shelf({ name, all, found, children }: Shelved) {
  const say = useWords(libraryWords);
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{say(`library.${name}`)}</h2>
      {all === 0 && (
        <EmptyState title={say(`library.${name}.none`)}>
          <p>{say(`library.${name}.none.why`)}</p>
        </EmptyState>
      )}
      {all > 0 && found === 0 && <p className={styles['soft']}>{say('library.nothing')}</p>}
      <ul className={styles['list']}>{children}</ul>
    </section>
  );
}
