import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { shellWords } from '../words/shell-words.js';
import styles from './page.module.css';
import { TopBar } from './top-bar.js';

/** What all places stand in. */
export const Page = () => (
  <>
    <TopBar />
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

/** While a place is fetched. */
export function Loading() {
  const say = useWords(shellWords);
  return (
    <p className={styles['message']} role="status">
      {say('shell.loading')}
    </p>
  );
}
