import type { ReactElement } from 'react';
import type { Table } from '../../../documents/tree/block.js';
import type { Cell } from '../../../documents/tree/cell.js';
import { Said } from './said.js';

const LENGTH = 100;

function Bar({ value, beside }: Extract<Cell, { kind: 'bar' }>): ReactElement {
  const at = (share: number): number => Math.round(Math.max(0, Math.min(1, share)) * LENGTH);
  return (
    <svg className="bar" viewBox={`0 0 ${LENGTH} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="whole" x="0" y="3" width={LENGTH} height="6" />
      <rect className="part" x="0" y="3" width={at(value)} height="6" />
      {beside !== null && <rect className="beside" x={at(beside) - 1} y="0" width="2" height="12" />}
    </svg>
  );
}

function Shown({ cell }: { readonly cell: Cell }): ReactElement {
  switch (cell.kind) {
    case 'rating':
      return (
        <abbr className={`rating rating-${cell.value}`} title={cell.shown}>
          {cell.value}
        </abbr>
      );
    case 'bar':
      return (
        <span className="barred">
          <Bar {...cell} />
          <span className="figure">{cell.shown}</span>
        </span>
      );
    case 'suppressed':
      return <span className="few">{cell.shown}</span>;
    case 'text':
      return <Said text={cell.shown} />;
    default:
      return <span className="figure">{cell.shown}</span>;
  }
}

/** A table with its caption, and below it what must be known to read it. */
export function Grid({ table }: { readonly table: Table }): ReactElement {
  const { caption, columns, rows, empty, note } = table;
  const side = (index: number): string | undefined => (columns[index]?.align === 'end' ? 'end' : undefined);
  if (rows.length === 0)
    return (
      <p className="quiet">
        {caption}
        {caption !== '' && ': '}
        {empty}
      </p>
    );
  return (
    <div className="wide">
      <table>
        {caption !== '' && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ label }, index) => (
              <th key={index} scope="col" className={side(index)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, index) => (
                <td key={index} className={side(index)}>
                  <Shown cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && (
        <p className="quiet">
          <Said text={note} />
        </p>
      )}
    </div>
  );
}
