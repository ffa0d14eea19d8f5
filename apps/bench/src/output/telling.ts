/** Told how far a case is. */
export interface Telling {
  step(text: string): void;
  at(done: number, of: number): void;
}
