import { LIMITS } from './limits.js';

/** Names that not every system can hold. */
export const ODD_NAME = /[\u0000-\u001f\u007f\\:*?"<>|]|[. ]$/;
const LONGEST_PATH = 300;

/** What is wrong with the path of a file that shall lie in a pack, or undefined. */
export function oddPath(path: string): string | undefined {
  const names = path.split('/');
  if (names.includes('..') || names.includes('.') || path.startsWith('/')) return 'leads out of the pack';
  if (path.length > LONGEST_PATH) return 'is too long';
  if (names.length > LIMITS.depth + 1) return 'lies too deep';
  if (names.some((name) => name === '' || name.startsWith('.') || ODD_NAME.test(name)))
    return 'is no name that every system can hold';
  return undefined;
}
