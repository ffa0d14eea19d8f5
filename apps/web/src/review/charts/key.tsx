import type { ReactNode } from 'react';
import styles from './charts.module.css';

/** What the shapes of a chart mean. */
export const Key = ({ items }: { readonly items: readonly (readonly [ReactNode, string])[] }) => (
  <ul className={styles['key']}>
    {items.map(([shape, words]) => (
      <li key={words}>
        <svg viewBox="0 0 20 16" aria-hidden="true" focusable="false">
          {shape}
        </svg>
        {words}
      </li>
    ))}
  </ul>
);

/** A piece of a bar, as a legend shows it. */
export const Swatch = ({ look }: { readonly look: string }) => (
  <rect x="1" y="2" width="18" height="12" className={styles[look]} />
);
