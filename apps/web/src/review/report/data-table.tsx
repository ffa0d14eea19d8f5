import type { ReactNode } from 'react';
import styles from './report.module.css';

export interface DataRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** What stands across the table below the row. */
  readonly below?: ReactNode;
}

interface Tabled {
  readonly caption?: string;
  readonly heads: readonly string[];
  /** Which columns hold numbers; the first one names the row. */
  readonly numbers?: readonly number[];
  readonly rows: readonly DataRow[];
}

/** A table of the report: its first column names each row. */
export const DataTable = ({ caption, heads, numbers = [], rows }: Tabled) => (
  <table className={styles['table']}>
    {caption !== undefined && <caption>{caption}</caption>}
    <thead>
      <tr>
        {heads.map((head, column) => (
          <th key={head} scope="col" className={numbers.includes(column) ? styles['number'] : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    {rows.map(({ key, cells, below }) => (
      <tbody key={key}>
        <tr>
          {cells.map((cell, column) =>
            column === 0 ? (
              <th key={column} scope="row">
                {cell}
              </th>
            ) : (
              <td key={column} className={numbers.includes(column) ? styles['number'] : undefined}>
                {cell}
              </td>
            ),
          )}
        </tr>
        {below !== undefined && below !== null && (
          <tr className={styles['below']}>
            <td colSpan={heads.length}>{below}</td>
          </tr>
        )}
      </tbody>
    ))}
  </table>
);
