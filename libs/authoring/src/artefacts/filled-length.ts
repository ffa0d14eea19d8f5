import { namesIn } from '#libs/domain';

/** Characters that a text has at most when its variables are filled in, worked out without filling them in. */
export function filledLength(text: string, lengthOf: (name: string) => number): number {
  return namesIn(text).reduce((sum, name) => sum + lengthOf(name), text.length);
}
