/** The indexes of a longest rising subsequence of distinct numbers, in rising order. */
export function longestRising(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [i, number] of numbers.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[i] = tails[low - 1];
    tails[low] = i;
  }
  const rising: number[] = [];
  for (let i = tails.at(-1); i !== undefined; i = previous[i]) rising.push(i);
  return rising.reverse();
}
