import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { shellWords } from '../words/shell-words.js';
import { EndedNotice } from './ended-notice.js';
import styles from './page.module.css';
import { StaleNotice } from './stale-notice.js';
import { TopBar } from './top-bar.js';

/** What all places stand in. */
export const Page = () => (
  <>
    <TopBar />
    <StaleNotice />
    <EndedNotice />
    <main id="main" tabIndex={-1} className={styles['main']}>
      <Outlet />
    </main>
  </>
);

/** Names the page in the browser's list of tabs as long as the caller is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Muster`;
  }, [title]);
}

/** After this, in milliseconds, waiting is shown to go on. */
const PATIENCE = 1_000;

/** While a place is fetched. */
export function Loading() {
  const say = useWords(shellWords);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), PATIENCE);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className={styles['message']} role="status">
      <p id="loading">{say(long ? 'shell.loading.long' : 'shell.loading')}</p>
      {long && <progress aria-labelledby="loading" className={styles['progress']} />}
    </div>
  );
}
