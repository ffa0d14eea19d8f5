/** A list that grows at its head: to add is cheap however long it has become. */
export interface Past<T> {
  readonly latest: T;
  readonly before?: Past<T> | undefined;
  readonly count: number;
}

export const past = <T>(latest: T, before: Past<T> | undefined): Past<T> => ({
  latest,
  before,
  count: (before?.count ?? 0) + 1,
});

/** From the newest to the oldest. */
export function* backThrough<T>(from: Past<T> | undefined): Generator<T> {
  for (let each = from; each; each = each.before) yield each.latest;
}
