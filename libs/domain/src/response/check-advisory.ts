import { checkIndicators } from './check-indicators.js';
import { cleanText } from './clean-text.js';
import { isPlainObject } from './is-plain-object.js';
import { TLP } from '../kernel/tlp.js';
import type { Advisory } from './answer.js';
import type { Complain } from './complain.js';
import type { Tlp } from '../kernel/tlp.js';

/** How much one advisory can carry beside its body. */
export const LONGEST_TITLE = 200;
export const MOST_ADVISORY_INDICATORS = 500;

const KEYS = ['title', 'body', 'tlp', 'indicators'];
const isTlp = (given: unknown): given is Tlp => TLP.some((label) => label === given);
const isBlank = (given: unknown): boolean =>
  given === undefined || given === null || (typeof given === 'string' && cleanText(given) === '');
const isEmptyList = (given: unknown): boolean => isBlank(given) || (Array.isArray(given) && given.length === 0);

/** Whether nothing was written: a form sends its preselected TLP even so. */
export const isEmptyAdvisory = (given: unknown): boolean =>
  isPlainObject(given) &&
  Object.keys(given).every((key) => KEYS.includes(key)) &&
  isBlank(given['title']) &&
  isBlank(given['body']) &&
  isEmptyList(given['indicators']);

function checkText(given: unknown, longest: number, path: string, complain: Complain): string {
  const text = typeof given === 'string' ? cleanText(given) : '';
  if (text === '') complain(path, 'must be a text that is not empty');
  if (text.length > longest) complain(path, `must have no more than ${longest} characters`);
  return text;
}

/** Reads an advisory; `maxLength` is its body's, in UTF-16 units. Gives nothing where anything is at fault. */
export function checkAdvisory(
  given: unknown,
  maxLength: number,
  path: string,
  complain: Complain,
): Advisory | undefined {
  if (!isPlainObject(given)) return void complain(path, 'must be an advisory with title, body, tlp and indicators');
  for (const key of Object.keys(given).filter((name) => !KEYS.includes(name))) {
    complain(`${path}.${key}`, 'an advisory has only title, body, tlp and indicators');
  }
  const { tlp, indicators = [] } = given;
  const title = checkText(given['title'], LONGEST_TITLE, `${path}.title`, complain);
  const body = checkText(given['body'], maxLength, `${path}.body`, complain);
  const listed = checkIndicators(indicators, MOST_ADVISORY_INDICATORS, `${path}.indicators`, complain);
  if (!isTlp(tlp)) return void complain(`${path}.tlp`, `must be one of ${TLP.join(', ')}`);
  return { title, body, tlp, indicators: listed };
}
