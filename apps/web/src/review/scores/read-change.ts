import type { ScoringVersions } from '#libs/contracts';
import type { ReadForm } from '../../control/command/command-dialog.js';
import { textIn } from '../../control/command/reason-field.js';
import { shareOf } from '../../control/evaluation/percent.js';
import { BANDS, thresholdsIn } from '../../control/evaluation/read-settings.js';
import type { FormFault } from '../../ui/form/error-summary.js';

interface Words {
  readonly percent: string;
  readonly weight: string;
  readonly reason: string;
  readonly nothing: string;
}

/** Reads what is to be scored otherwise: only what differs from the version that counts is sent. */
export function readChange(form: FormData, now: ScoringVersions['settings'], words: Words): ReadForm {
  const [inject, written, reason] = [textIn(form, 'inject'), textIn(form, 'weight'), textIn(form, 'reason')];
  const weight = Number(written.replace(/[,٫]/, '.'));
  const [floor, thresholds] = [shareOf(textIn(form, 'floor')), thresholdsIn(form)];
  const faults: FormFault[] = [];
  if (inject !== '' && (written === '' || Number.isNaN(weight)))
    faults.push({ field: 'weight', message: words.weight });
  if (floor === undefined) faults.push({ field: 'floor', message: words.percent });
  if (!thresholds) faults.push({ field: 'thresholds', message: words.percent });
  if (reason === '') faults.push({ field: 'reason', message: words.reason });
  if (faults.length > 0 || !thresholds) return { faults };
  const aggregation = textIn(form, 'aggregation');
  const settings = {
    ...(floor !== now.floor && { floor }),
    ...(BANDS.some((band) => thresholds[band] !== now.thresholds[band]) && { thresholds }),
    ...(aggregation !== now.aggregation && { aggregation }),
  };
  const body = {
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(inject !== '' && { injects: [{ inject, weight }] }),
  };
  if (Object.keys(body).length === 0) return { faults: [{ field: 'inject', message: words.nothing }] };
  return { body: { ...body, reason } };
}
