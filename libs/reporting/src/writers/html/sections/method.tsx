import type { ReactElement } from 'react';
import { Section } from '../parts/section.js';
import type { Words } from '../../words/words.js';

/** How figures were made, so that each of them can be argued with. */
export const Method = ({ w }: { readonly w: Words }): ReactElement => (
  <Section id="method" title={w.texts.sections.method}>
    {w.texts.method.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <p className="made">{w.texts.madeBy}</p>
  </Section>
);
