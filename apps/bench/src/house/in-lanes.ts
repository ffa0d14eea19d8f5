/** Does a thing for each item, so many at once. Gives what came of them, in the order of the items. */
export async function inLanes<Item, Done>(
  lanes: number,
  items: readonly Item[],
  once: (item: Item, index: number) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  const waiting = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) done[index] = await once(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  return done;
}
