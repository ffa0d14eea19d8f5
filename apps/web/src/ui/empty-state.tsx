import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface Empty {
  readonly title: string;
  /** What will appear here, and who makes it appear. */
  readonly children?: ReactNode;
}

/** What stands where nothing is yet: it teaches what will come. */
export const EmptyState = ({ title, children }: Empty) => (
  <div className={styles['empty']}>
    <p className={styles['title']}>{title}</p>
    {children}
  </div>
);
