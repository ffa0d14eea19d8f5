import type { Path } from './path.js';

/** A place in a file of the pack; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Keys and indexes that lead there, in a YAML file; what is missing has one too. */
  readonly path?: Path;
}

export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** The place of a character inside a text that is a whole file. */
export function placeInText(file: string, text: string, index: number): Place {
  const before = text.slice(0, index);
  const lastBreak = before.lastIndexOf('\n');
  let line = 1;
  for (let i = before.indexOf('\n'); i !== -1; i = before.indexOf('\n', i + 1)) line += 1;
  return { file, line, column: index - lastBreak };
}
