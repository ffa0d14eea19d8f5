import type { ReactElement } from 'react';
import type { Fact } from '../../../documents/tree/block.js';
import { Said } from './said.js';

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }): ReactElement => (
  <dl className="facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <Said text={value} />
        </dd>
      </div>
    ))}
  </dl>
);
