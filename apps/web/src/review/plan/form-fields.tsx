import type { ReactNode } from 'react';
import { describedBy, Field } from '../../ui/form/field.js';

interface Fielded {
  readonly id: string;
  readonly label: string;
  readonly fault: string | undefined;
  readonly optional?: boolean;
}

interface Written extends Fielded {
  readonly value?: string | null | undefined;
  readonly most: number;
  /** More than one: a field of several lines. */
  readonly rows?: number;
}

/** Words that somebody writes. */
export function TextField({ id, label, fault, optional = false, value, most, rows = 1 }: Written) {
  const shared = {
    id,
    name: id,
    dir: 'auto',
    maxLength: most,
    defaultValue: value ?? '',
    ...describedBy({ id, hint: undefined, fault }),
  } as const;
  return (
    <Field id={id} label={label} fault={fault} optional={optional}>
      {rows > 1 ? <textarea rows={rows} {...shared} /> : <input {...shared} />}
    </Field>
  );
}

/** A day of the calendar. */
export const DayField = ({ id, label, fault, optional = false, value }: Omit<Written, 'most' | 'rows'>) => (
  <Field id={id} label={label} fault={fault} optional={optional}>
    <input id={id} name={id} type="date" defaultValue={value ?? ''} {...describedBy({ id, hint: undefined, fault })} />
  </Field>
);

interface Selected extends Fielded {
  readonly value?: string | null | undefined;
  readonly children: ReactNode;
}

/** One of a few. */
export const SelectField = ({ id, label, fault, optional = false, value, children }: Selected) => (
  <Field id={id} label={label} fault={fault} optional={optional}>
    <select id={id} name={id} defaultValue={value ?? ''} {...describedBy({ id, hint: undefined, fault })}>
      {children}
    </select>
  </Field>
);
