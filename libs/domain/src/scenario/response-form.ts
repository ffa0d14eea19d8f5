import type { Localised } from '../kernel/localised.js';

/** Kinds of indicator that teams exchange, named as the STIX 2.1 observable types that carry them. */
export const INDICATOR_TYPES = [
  'ipv4-addr',
  'ipv6-addr',
  'domain-name',
  'url',
  'email-addr',
  'file-sha256',
  'file-md5',
  'file-name',
] as const;
export type IndicatorType = (typeof INDICATOR_TYPES)[number];

export interface Indicator {
  readonly type: IndicatorType;
  readonly value: string;
}

export interface Option {
  readonly id: string;
  readonly label: Localised;
}

interface FieldBase {
  readonly id: string;
  readonly label: Localised;
  readonly required: boolean;
}

/** One field of a response form. */
export type Field =
  | (FieldBase & { readonly kind: 'acknowledge' })
  | (FieldBase & { readonly kind: 'text'; readonly maxLength: number })
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly Option[] })
  | (FieldBase & { readonly kind: 'choices'; readonly options: readonly Option[]; readonly max?: number })
  | (FieldBase & { readonly kind: 'ordering'; readonly options: readonly Option[] })
  | (FieldBase & { readonly kind: 'number'; readonly unit?: string; readonly min?: number; readonly max?: number })
  | (FieldBase & { readonly kind: 'indicators'; readonly max: number })
  | (FieldBase & { readonly kind: 'file'; readonly max: number })
  | (FieldBase & { readonly kind: 'advisory'; readonly maxLength: number });

export type FieldKind = Field['kind'];

export interface ResponseForm {
  readonly fields: readonly Field[];
}
