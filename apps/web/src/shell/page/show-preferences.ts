import { chosenLocale, directionOf } from '../../ui/words/locales.js';
import { chosenDensity } from '../../ui/density.js';
import { chosenTheme } from './theme.js';

/** Keeps the page's language, direction, colours and density as they are chosen. */
export function showPreferences(page: HTMLElement = document.documentElement): void {
  const show = (): void => {
    const locale = chosenLocale.get();
    page.lang = locale;
    page.dir = directionOf(locale);
    page.dataset['theme'] = chosenTheme.get();
    page.dataset['density'] = chosenDensity.get();
  };
  chosenLocale.subscribe(show);
  chosenTheme.subscribe(show);
  chosenDensity.subscribe(show);
  show();
}
