/**
 * A figure over several nations' teams, or the word that it is kept back. Kept back is neither zero nor missing; and one
 * reason is given for all, since another would tell which figures are small.
 */
export type Figure = { readonly value: number } | { readonly value: null; readonly reason: 'suppressed' };

export const SUPPRESSED: Figure = { value: null, reason: 'suppressed' };
export const shown = (value: number): Figure => ({ value });
export const isShown = (figure: Figure): figure is { readonly value: number } => figure.value !== null;

/** Rounds to steps of a grain, given as whole steps a unit so that the result prints short. */
export const inSteps = (value: number, stepsPerUnit: number): number => Math.round(value * stepsPerUnit) / stepsPerUnit;
