/** One entry of a vocabulary. `within` names the broader term's code where the vocabulary has levels. */
export interface Term {
  readonly code: string;
  readonly name: string;
  readonly within?: string;
}

/** A published list of codes, at one version of it. The order of `terms` is the publisher's own. */
export interface Vocabulary<T extends Term = Term> {
  readonly id: string;
  readonly version: string;
  /** Who publishes it, and under which title. */
  readonly source: string;
  readonly terms: readonly T[];
}
