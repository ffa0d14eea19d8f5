import type { ReactElement } from 'react';
import type { Block } from '../../../documents/tree/block.js';
import { Facts } from './facts.js';
import { Grid } from './grid.js';
import { Said } from './said.js';
import { StripOf } from './strip-of.js';

/** One block of a paper. */
export function BlockOf({ block }: { readonly block: Block }): ReactElement | null {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={block.quiet ? 'lead' : undefined}>
          <Said text={block.text} />
        </p>
      );
    case 'label':
      return <h4>{block.text}</h4>;
    case 'rated':
      return (
        <p className="summary">
          {block.value !== 'not-exercised' && (
            <abbr className={`rating rating-${block.value}`} title={block.shown}>
              {block.value}
            </abbr>
          )}
          <span>{block.shown}</span>
          <span className="figure">{block.share}</span>
        </p>
      );
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'table':
      return <Grid table={block} />;
    case 'figure':
      return <StripOf figure={block} />;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Said text={item} />
            </li>
          ))}
        </ul>
      );
    case 'callout':
      return (
        <p className={`callout ${block.tone}`}>
          {block.title !== '' && <strong>{block.title} </strong>}
          <Said text={block.text} />
        </p>
      );
    case 'signature':
      return <Facts facts={block.lines} />;
    case 'page-break':
      return null;
  }
}
