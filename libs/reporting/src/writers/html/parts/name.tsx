import type { ReactElement } from 'react';
import { plain } from '../../words/words.js';

/** What somebody chose to be called, kept from turning the text around it. */
export const Name = ({ of }: { readonly of: string }): ReactElement => <bdi>{plain(of)}</bdi>;

/** A figure or a time: written from left to right in every language. */
export const Figure = ({ children }: { readonly children: string | number }): ReactElement => (
  <bdi dir="ltr" className="figure">
    {children}
  </bdi>
);
