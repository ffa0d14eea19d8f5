// The parameters of RFC 3492 §5.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const FIRST_CODE = 128;

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let bias = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; bias += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function variableLength(delta: number, bias: number): string {
  let out = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
    if (rest < threshold) return out + digit(rest);
    out += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** Writes a label of any script in ASCII (RFC 3492), without the `xn--` before it. */
export function punycode(label: string): string {
  const codes = [...label].map((char) => char.codePointAt(0) ?? 0);
  const plain = codes.filter((code) => code < FIRST_CODE);
  let out = String.fromCharCode(...plain) + (plain.length > 0 ? '-' : '');
  let [code, delta, bias, done] = [FIRST_CODE, 0, INITIAL_BIAS, plain.length];
  while (done < codes.length) {
    const next = Math.min(...codes.filter((other) => other >= code));
    delta += (next - code) * (done + 1);
    for (const other of codes) {
      if (other < next) delta++;
      if (other !== next) continue;
      out += variableLength(delta, bias);
      bias = adapt(delta, done + 1, done === plain.length);
      [delta, done] = [0, done + 1];
    }
    [code, delta] = [next + 1, delta + 1];
  }
  return out;
}
