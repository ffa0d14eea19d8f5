/** Does something so often a second, evenly, for so long; what was late is made up for. Gives how often it was done. */
export async function atARate(
  perSecond: number,
  milliseconds: number,
  once: (number: number) => void,
): Promise<number> {
  const began = performance.now();
  const all = Math.floor((milliseconds * perSecond) / 1000);
  for (let done = 0; done < all;) {
    const owed = Math.min(all, Math.floor(((performance.now() - began) * perSecond) / 1000) + 1);
    for (; done < owed; done++) once(done);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return all;
}
