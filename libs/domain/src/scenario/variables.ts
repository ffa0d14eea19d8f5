import { seeded } from '../kernel/seeded.js';

/**
 * A value that differs from team to team. `value` may use other variables; `generate` makes one from the drill's seed,
 * the team and the name, so that a value which turns up at another team betrays a leak.
 */
export type VariableSpec =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'pick'; readonly from: readonly string[] }
  | { readonly kind: 'generate'; readonly what: GeneratedKind };

export const GENERATED_KINDS = [
  'ipv4',
  'ipv6',
  'domain',
  'hostname',
  'username',
  'sha256',
  'md5',
  'canary',
  'number',
] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

export type Values = Readonly<Record<string, string>>;

const NAME = /\{\{\s*([a-z0-9]+(?:[.-][a-z0-9]+)*)\s*\}\}/g;
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'] as const; // RFC 5737
const WORDS = [
  'amber',
  'cedar',
  'delta',
  'falcon',
  'harbor',
  'lagoon',
  'marble',
  'north',
  'orchid',
  'quartz',
  'summit',
  'willow',
];

/** Fills `{{name}}` places; a name without a value stays as it is (the pack's check has already complained of it). */
export const fill = (text: string, values: Values): string =>
  text.replace(NAME, (whole, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined) ?? whole);

/** The names that a text uses. */
export const namesIn = (text: string): string[] => [...text.matchAll(NAME)].map((found) => found[1] ?? '');

function generate(what: GeneratedKind, seed: string): string {
  const chance = seeded(seed);
  switch (what) {
    case 'ipv4':
      return `${chance.pick(NETWORKS)}.${chance.between(1, 254)}`;
    case 'ipv6':
      return `2001:db8:${chance.hex(4)}:${chance.hex(4)}::${chance.hex(4)}`.replace(/:0+(?=[0-9a-f])/g, ':'); // RFC 3849
    case 'domain':
      return `${chance.pick(WORDS)}-${chance.pick(WORDS)}-${chance.hex(6)}.example`; // RFC 2606
    case 'hostname':
      return `ws-${chance.pick(WORDS)}-${chance.between(100, 999)}`;
    case 'username':
      return `${chance.pick(WORDS)}.${chance.pick(WORDS)}${chance.between(10, 99)}`;
    case 'sha256':
      return chance.hex(64);
    case 'md5':
      return chance.hex(32);
    case 'canary':
      return `cn-${chance.hex(16)}`;
    case 'number':
      return String(chance.between(1000, 99999));
  }
}

/** One team's values: what is given (`team.name` and the like) first, then each variable in the order of the pack. */
export function valuesFor(specs: Readonly<Record<string, VariableSpec>>, given: Values, seed: string): Values {
  const values: Record<string, string> = { ...given };
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.kind === 'value') values[name] = fill(spec.value, values);
    else if (spec.kind === 'pick') values[name] = seeded(`${seed}/${name}`).pick(spec.from);
    else values[name] = generate(spec.what, `${seed}/${name}`);
  }
  return values;
}
