import type { PlaceInDrill } from '#libs/contracts';
import { textIn } from '../../control/command/reason-field.js';

const SEATS = ['lead', 'player', 'mentor', 'shadow'] as const;
const WHOLE = ['director', 'controller', 'sim-cell', 'observer'] as const;

/** The place that a form names; undefined where what it is of is missing. */
export function readPlace(form: FormData, drill: string): PlaceInDrill | undefined {
  const role = textIn(form, 'role');
  const [team, nation] = [textIn(form, 'team'), textIn(form, 'nation')];
  const [rank = '', ...evaluator] = textIn(form, 'evaluator').split(':');
  const seat = SEATS.find((one) => one === textIn(form, 'seat'));
  const whole = WHOLE.find((one) => one === role);
  if (whole) return { role: whole, drill };
  if (role === 'team') return seat && team !== '' ? { role, drill, team, seat } : undefined;
  if (role === 'national-controller') return nation === '' ? undefined : { role, drill, nation };
  if (rank === '') return undefined;
  return { role: rank === 'lead' ? 'lead-evaluator' : 'evaluator', drill, evaluator: evaluator.join(':') };
}
