/** What `muster` ends with. */
export const EXIT = {
  /** Everything is as it should be. */
  fine: 0,
  /** It was done, and what came out is not good: faults in a pack, deliveries missed. */
  findings: 1,
  /** It could not be done. */
  unusable: 2,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
