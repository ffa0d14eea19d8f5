import { Stored } from '../../ui/stored.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Light or dark as this browser's user chose, else as the system has it. */
export const chosenTheme = new Stored<Theme>(
  'muster.theme',
  (found) => THEMES.find((theme) => theme === found) ?? 'auto',
);
