import type { ReactElement, ReactNode } from 'react';

interface Given {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A numbered chapter of the report. */
export const Section = ({ id, title, lead, children }: Given): ReactElement => (
  <section id={id} className="chapter" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {lead !== undefined && <p className="lead">{lead}</p>}
    {children}
  </section>
);
