import { chosenLocale, directionOf } from '../../ui/words/locales.js';
import { chosenTheme } from './theme.js';

/** Keeps the page's language, direction and colours as they are chosen. */
export function showPreferences(page: HTMLElement = document.documentElement): void {
  const show = (): void => {
    const locale = chosenLocale.get();
    page.lang = locale;
    page.dir = directionOf(locale);
    page.dataset['theme'] = chosenTheme.get();
  };
  chosenLocale.subscribe(show);
  chosenTheme.subscribe(show);
  show();
}
