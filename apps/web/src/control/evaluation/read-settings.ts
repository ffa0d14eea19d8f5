import type { FormFault } from '../../ui/form/error-summary.js';
import type { ReadForm } from '../command/command-dialog.js';
import { textIn } from '../command/reason-field.js';
import { shareOf } from './percent.js';

const SHARES = ['floor', 'doubled', 'distance'] as const;
export const BANDS = ['P', 'S', 'M'] as const;

/** The field of a threshold in a form. */
export const bandField = (band: (typeof BANDS)[number]): string => `threshold-${band}`;

/** The thresholds of a form; undefined where one of them is no number. */
export function thresholdsIn(form: FormData): Readonly<Record<(typeof BANDS)[number], number>> | undefined {
  const [P, S, M] = BANDS.map((band) => shareOf(textIn(form, bandField(band))));
  return P === undefined || S === undefined || M === undefined ? undefined : { P, S, M };
}

/** Reads the form of the settings before StartEx. */
export function readSettings(form: FormData, missing: string): ReadForm {
  const shares = SHARES.map((field) => [field, shareOf(textIn(form, field))] as const);
  const thresholds = thresholdsIn(form);
  const wrong: string[] = shares.flatMap(([field, share]) => (share === undefined ? [field] : []));
  if (!thresholds) wrong.push('thresholds');
  const faults = wrong.map((field): FormFault => ({ field, message: missing }));
  if (faults.length > 0) return { faults };
  return {
    body: {
      ...Object.fromEntries(shares),
      thresholds,
      aggregation: textIn(form, 'aggregation'),
      blind: form.get('blind') === 'yes',
      calibration: form.get('calibration') === 'yes' ? 'required' : 'offered',
    },
  };
}
