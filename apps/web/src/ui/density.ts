import { Stored } from './stored.js';

export const DENSITIES = ['auto', 'comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** How much room things take, as this browser's user chose; else as the place has it: direction closer, teams wider. */
export const chosenDensity = new Stored<Density>(
  'muster.density',
  (found) => DENSITIES.find((density) => density === found) ?? 'auto',
);
