import type { ReactElement, ReactNode } from 'react';

interface Given {
  readonly className?: string;
  readonly caption?: string;
  /** The heads; those that begin with `#` stand over figures. */
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A table whose head is repeated on every page. */
export const Table = ({ className, caption, heads, children }: Given): ReactElement => (
  <div className="wide">
    <table className={className}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head.startsWith('#') ? 'end' : undefined}>
              {head.replace(/^#/, '')}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  </div>
);
