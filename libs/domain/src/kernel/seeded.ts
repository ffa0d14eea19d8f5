/** A stream of numbers that is the same for the same seed: whoever needs chance in the domain is handed one of these. */
export interface Seeded {
  /** The next number, at least 0 and less than 1. */
  next(): number;
  /** The next whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
}

/** Spreads a text over 32 bits (the finaliser of MurmurHash3 over an FNV-1a sum). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Four words of state, the generator sfc32 of PractRand's author. Not for secrets: a secret goes into the seed. */
export function seeded(seed: string): Seeded {
  let a = spread(`${seed}\u0001`);
  let b = spread(`${seed}\u0002`);
  let c = spread(`${seed}\u0003`);
  let counter = 1;
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) word();
  const next = (): number => word() / 0x1_0000_0000;
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (from) => {
      const found = from[Math.floor(next() * from.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
    hex: (digits) => Array.from({ length: digits }, () => (word() >>> 28).toString(16)).join(''),
  };
}
