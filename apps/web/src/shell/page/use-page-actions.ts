import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { chosenDensity, DENSITIES } from '../../ui/density.js';
import { useWords } from '../../ui/words/catalogue.js';
import { chosenLocale, LOCALES, type Locale } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { useActions, type Action } from '../palette/actions.js';
import { usePlaceActions } from './use-place-actions.js';
import { placeOf, sessionQuery, signOut } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';
import { chosenTheme, THEMES } from './theme.js';

/** What the palette offers on every page: the way home, language, colours, spacing, keys, and the way out. */
export function usePageActions(showKeys: () => void): void {
  usePlaceActions();
  const say = useWords(shellWords);
  const locale = useLocale();
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  useActions(
    useMemo((): readonly Action[] => {
      const pages = say('shell.palette.pages');
      const look = say('shell.palette.look');
      const others = (Object.keys(LOCALES) as Locale[]).filter((other) => other !== locale);
      const to = session ? placeOf(session) : '/sign-in';
      const leave = (): void => void signOut().then(() => navigate({ to: '/sign-in' }));
      return [
        { id: 'home', group: pages, words: say('shell.home'), does: () => void navigate({ to }) },
        { id: 'keys', group: pages, words: say('shell.keys'), key: '?', does: showKeys },
        ...(session ? [{ id: 'sign-out', group: pages, words: say('shell.sign-out'), does: leave }] : []),
        ...others.map((other) => ({
          ...{ id: `locale-${other}`, group: look, words: LOCALES[other] },
          does: () => chosenLocale.set(other),
        })),
        ...THEMES.map((theme) => ({
          ...{ id: `theme-${theme}`, group: look, words: say(`shell.theme.${theme}`) },
          does: () => chosenTheme.set(theme),
        })),
        ...DENSITIES.map((density) => ({
          ...{ id: `density-${density}`, group: look, words: say(`shell.density.${density}`) },
          does: () => chosenDensity.set(density),
        })),
      ];
    }, [say, locale, session, navigate, showKeys]),
  );
}
