import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../../ui/button.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { chosenLocale, LOCALES, type Locale } from '../../ui/words/locales.js';
import { KeyMapDialog } from '../keys/key-map-dialog.js';
import { useKeys } from '../keys/key-map.js';
import { Palette } from '../palette/palette.js';
import { goHome, sessionQuery, signOut } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';
import { chosenTheme, THEMES } from './theme.js';
import styles from './top-bar.module.css';
import { usePageActions } from './use-page-actions.js';

/** What every page has above it: the way home, language, colours, keys, and the way out. */
export function TopBar() {
  const say = useWords(shellWords);
  const [keysShown, showKeys] = useState(false);
  const [finding, find] = useState(false);
  const keys = useCallback(() => showKeys(true), []);
  useKeys(
    useMemo(
      () => [
        { key: 'mod+k', words: say('shell.palette'), does: () => find(true) },
        { key: '?', words: say('shell.keys'), does: keys },
      ],
      [say, keys],
    ),
  );
  usePageActions(keys);
  return (
    <header className={styles['bar']}>
      <a href="#main" className={styles['skip']}>
        {say('shell.skip')}
      </a>
      <Link to="/" className={styles['name']}>
        Muster
      </Link>
      <div className={styles['tools']}>
        <LocaleSwitch />
        <ThemeSwitch />
        <Button look="quiet" className={styles['keys'] ?? ''} onClick={() => find(true)}>
          {say('shell.palette.find')}
        </Button>
        <Button look="quiet" className={styles['keys'] ?? ''} onClick={keys}>
          {say('shell.keys')}
        </Button>
        <Places />
        <SignOut />
      </div>
      {finding && <Palette onClose={() => find(false)} />}
      {keysShown && <KeyMapDialog onClose={() => showKeys(false)} />}
    </header>
  );
}

function LocaleSwitch() {
  const locale = useStored(chosenLocale);
  const others = (Object.keys(LOCALES) as Locale[]).filter((other) => other !== locale);
  return others.map((other) => (
    <Button key={other} look="quiet" lang={other} onClick={() => chosenLocale.set(other)}>
      {LOCALES[other]}
    </Button>
  ));
}

function ThemeSwitch() {
  const say = useWords(shellWords);
  const theme = useStored(chosenTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  return (
    <Button look="quiet" onClick={() => chosenTheme.set(next)}>
      {say(`shell.theme.${theme}`)}
    </Button>
  );
}

/** For a person: the way to their places, out of the one that they are in. */
function Places() {
  const say = useWords(shellWords);
  const { data: session } = useQuery(sessionQuery);
  const navigate = useNavigate();
  if (!session?.person) return null;
  if (session.role === 'person')
    return (
      <Link to="/home" className={styles['link']}>
        {say('shell.places')}
      </Link>
    );
  return (
    <Button
      look="quiet"
      title={say('shell.places.leave')}
      onClick={() => void goHome().then(() => navigate({ to: '/home' }))}
    >
      {say('shell.places')}
    </Button>
  );
}

function SignOut() {
  const say = useWords(shellWords);
  const { data: session } = useQuery(sessionQuery);
  const navigate = useNavigate();
  if (!session) return null;
  return (
    <Button look="quiet" onClick={() => void signOut().then(() => navigate({ to: '/sign-in' }))}>
      {say('shell.sign-out')}
    </Button>
  );
}
