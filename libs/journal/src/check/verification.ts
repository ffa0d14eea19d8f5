/** What a check of a drill's chain and of the signatures under it found. */
export type Verification =
  | {
      readonly holds: true;
      readonly entries: number;
      /** The entry from which on signatures stand: 1, or where a journal that was begun without was first signed. */
      readonly signedFrom: number;
      /** The last entry with a signature. What comes after it holds together, but could have been cut off. */
      readonly signedUpTo: number;
    }
  | {
      readonly holds: false;
      /** How many entries hold before the first that does not. */
      readonly entries: number;
      readonly firstBroken: number;
      /** Where the fault lies between two signatures: the last entry that it may be at. */
      readonly upTo?: number;
      readonly why: string;
    };

export const broken = (entries: number, firstBroken: number, why: string, upTo?: number): Verification => ({
  holds: false,
  entries,
  firstBroken,
  ...(upTo !== undefined && upTo > firstBroken && { upTo }),
  why,
});
