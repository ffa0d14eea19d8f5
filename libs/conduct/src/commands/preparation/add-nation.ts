import { addNation as decide } from '#libs/domain';
import { command } from '../command.js';

/** Brings a nation into the drill. */
export const addNation = command<{ nation: string; name: string }>(
  'add-nation',
  'drill.prepare',
  (drill, { nation, name }) => decide(drill, nation, name),
);
