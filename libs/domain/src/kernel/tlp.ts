/** Traffic Light Protocol 2.0 (FIRST), from the widest to the narrowest circle. */
export const TLP = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Tlp = (typeof TLP)[number];

/** Whether something marked `label` may go as far as a circle that may see up to `circle`. */
export const tlpReaches = (label: Tlp, circle: Tlp): boolean => TLP.indexOf(label) <= TLP.indexOf(circle);
