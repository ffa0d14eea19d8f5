/** What a look at one part of an installation came to. */
export interface Finding {
  readonly part: string;
  /** `fault`: Muster cannot work so. `doubt`: it works, and something is better mended. */
  readonly state: 'well' | 'doubt' | 'fault';
  readonly says: string;
  /** How to mend it; absent where all is well. */
  readonly mend?: string;
}

export const well = (part: string, says: string): Finding => ({ part, state: 'well', says });
export const doubt = (part: string, says: string, mend: string): Finding => ({ part, state: 'doubt', says, mend });
export const fault = (part: string, says: string, mend: string): Finding => ({ part, state: 'fault', says, mend });
