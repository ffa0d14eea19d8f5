import type { InputHTMLAttributes, ReactNode } from 'react';
import styles from './form.module.css';

interface Chosen extends InputHTMLAttributes<HTMLInputElement> {
  readonly type: 'checkbox' | 'radio';
  readonly children: ReactNode;
}

/** A box to tick or a button of a set, with a target as large as its words. */
export const Choice = ({ children, ...input }: Chosen) => (
  <label className={styles['choice']}>
    <input {...input} />
    <span>{children}</span>
  </label>
);
