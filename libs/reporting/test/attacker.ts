/** What somebody knows of counts that were not told: whole numbers, none below none, some of which add up to a sum. */
export interface Known {
  readonly unknown: readonly string[];
  readonly sums: readonly { readonly of: readonly string[]; readonly is: number }[];
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}
type Box = ReadonlyMap<string, Bounds>;

const NONE: Bounds = { low: 0, high: 0 };

/** Narrows what each can be by what all others of a sum can be, until nothing narrows any more. */
function narrowed(box: Box, { sums }: Known): Box | undefined {
  const now = new Map(box);
  for (let changed = true; changed;) {
    changed = false;
    for (const { of, is } of sums) {
      const bounds = of.map((name) => now.get(name) ?? NONE);
      const low = bounds.reduce((sum, one) => sum + one.low, 0);
      const high = bounds.reduce((sum, one) => sum + one.high, 0);
      if (low > is || high < is) return undefined;
      for (const name of of) {
        const old = now.get(name) ?? NONE;
        const fresh = {
          low: Math.max(old.low, is - (high - old.high)),
          high: Math.min(old.high, is - (low - old.low)),
        };
        if (fresh.low > fresh.high) return undefined;
        if (fresh.low === old.low && fresh.high === old.high) continue;
        now.set(name, fresh);
        changed = true;
        break;
      }
    }
  }
  return now;
}

/** Whether any counts at all agree with all that is known; tried out, so that the answer is exact. */
function agrees(box: Box, known: Known): boolean {
  const now = narrowed(box, known);
  if (!now) return false;
  const open = [...now]
    .filter(([, { low, high }]) => low < high)
    .sort(([, a], [, b]) => a.high - a.low - b.high + b.low);
  const [next] = open;
  if (!next) return true;
  const [name, { low, high }] = next;
  for (let value = low; value <= high; value++)
    if (agrees(new Map([...now, [name, { low: value, high: value }]]), known)) return true;
  return false;
}

/** Between which numbers a count must lie for one who knows this. */
export function worksOut(known: Known, name: string): Bounds {
  const most = Math.max(0, ...known.sums.map(({ is }) => is));
  const box: Box = new Map(known.unknown.map((one) => [one, { low: 0, high: most }]));
  const at = (value: number): boolean => agrees(new Map([...box, [name, { low: value, high: value }]]), known);
  let low = 0;
  while (low < most && !at(low)) low++;
  let high = most;
  while (high > low && !at(high)) high--;
  return { low, high };
}
