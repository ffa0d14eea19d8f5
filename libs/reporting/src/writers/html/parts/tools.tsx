import type { ReactElement } from 'react';
import { languageName, type PageLanguage, type Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly links: { readonly download: string; readonly languages: readonly (readonly [PageLanguage, string])[] };
}

/** The same report in another language, or as a file. */
export const Tools = ({ w, links }: Given): ReactElement => (
  <nav className="tools" aria-label={w.texts.tools}>
    {links.languages
      .filter(([language]) => language !== w.language)
      .map(([language, href]) => (
        <a key={language} href={href} lang={language} hrefLang={language}>
          {languageName(language)}
        </a>
      ))}
    <a href={links.download}>{w.texts.download}</a>
  </nav>
);
