import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './button.module.css';

interface Buttoned extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button; `main` for the one thing that a form is for, `danger` for what cannot be taken back. */
export const Button = ({ look = 'plain', className = '', type = 'button', ...rest }: Buttoned) => (
  <button type={type} className={`${styles['button']} ${styles[look]} ${className}`} {...rest} />
);
