import styles from './charts.module.css';

/** What tells the parts of charts apart besides their shade; drawn once for all charts of a page. */
export const Patterns = () => (
  <svg className={styles['patterns']} aria-hidden="true" focusable="false">
    <defs>
      <pattern id="pattern-stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className={styles['pale']} />
        <rect width="3.5" height="7" className={styles['strong']} />
      </pattern>
      <pattern id="pattern-dots" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className={styles['pale']} />
        <circle cx="3.5" cy="3.5" r="1.7" className={styles['strong']} />
      </pattern>
      <pattern id="pattern-mesh" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className={styles['blank']} />
        <path d="M0 7L7 0M0 0l7 7" className={styles['mesh']} />
      </pattern>
    </defs>
  </svg>
);
