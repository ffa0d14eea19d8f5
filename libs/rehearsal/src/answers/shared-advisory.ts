import { seeded, type Indicator, type Language, type Rule, type TeamId, type Tlp, type Values } from '#libs/domain';
import { rightIndicators } from './listed-indicators.js';
import { reportOf, titleOf, tongueOf } from './phrases.js';

/** Another team as the drill's directory shows it. */
export interface KnownTeam {
  readonly id: TeamId;
  readonly role: string;
  readonly neighbour: boolean;
}

export interface SharedAdvisory {
  readonly kind: 'advisory';
  readonly to: readonly TeamId[];
  readonly tlp: Tlp;
  readonly subject: string;
  readonly body: string;
  readonly indicators: readonly Indicator[];
}

/**
 * What a team sends to others where an inject asks for it: the right indicators that it has read, to the right team; a
 * team that errs marks it TLP:CLEAR. Nothing where it knows no indicator or nobody to tell.
 */
export function sharedAdvisory(
  rules: readonly Rule[],
  known: { readonly values: Values; readonly languages: readonly Language[]; readonly right: number },
  others: readonly KnownTeam[],
  seed: string,
): SharedAdvisory | undefined {
  const rule = rules.find((one) => one.kind === 'shared');
  const chance = seeded(`${seed}/shared`);
  const right = chance.next() < known.right;
  if (!rule) return undefined;
  const indicators = rightIndicators(rule.right, known.values);
  const meant = ({ role, neighbour }: KnownTeam): boolean =>
    rule.to === 'neighbour' ? neighbour : role === rule.to.role;
  const to = others.filter(meant).map(({ id }) => id);
  if (indicators.length === 0 || to.length === 0) return undefined;
  const tongue = tongueOf(known.languages);
  return {
    kind: 'advisory',
    to,
    tlp: right ? rule.widestTlp : 'TLP:CLEAR',
    subject: titleOf(tongue, chance),
    body: reportOf(
      indicators.map(({ value }) => value),
      tongue,
      chance,
    ),
    indicators,
  };
}
