import { countryName } from '#libs/vocabularies';
import type { Language, Scenario } from '#libs/domain';

/** Countries of all regions, for invented teams: nothing is meant by the choice or the order. */
const NATIONS =
  `BH JO KE UY NO TH MA PE EE NP OM GH PY IS LK TN BO LV BT QA SN CR FI MN KW RW EC IE LA EG ZM PA PT VN SA
  BW CL SI KH AE MU DO AT FJ LB TZ JM MT BN DZ UG GT LU TO IQ NA HN CY WS`.split(/\s+/);

const EXTRA_TIME = 1.25;

export interface CastTeam {
  readonly id: string;
  readonly name: string;
  readonly nation: string;
  readonly nationName: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly languages: readonly Language[];
  readonly extraTime: number;
}

/** Invented national teams: each its own nation so far as there are; English and Arabic in turn; every eighth has extra time. */
export function castTeams(count: number, scenario?: Pick<Scenario, 'languages'>): CastTeam[] {
  const arabic = scenario === undefined || scenario.languages.includes('ar');
  return Array.from({ length: count }, (_, index) => {
    const nation = NATIONS[index % NATIONS.length] ?? 'NO';
    const round = Math.floor(index / NATIONS.length);
    const again = round === 0 ? '' : ` ${round + 1}`;
    const id = `cirt-${nation.toLowerCase()}${round === 0 ? '' : `-${round + 1}`}`;
    const nationName = countryName(nation);
    return {
      id,
      name: `CIRT ${nationName}${again}`,
      nation,
      nationName,
      organisation: id,
      organisationName: `National CIRT of ${nationName}${again}`,
      languages: arabic && index % 2 === 1 ? ['ar', 'en'] : ['en'],
      extraTime: index % 8 === 7 ? EXTRA_TIME : 1,
    };
  });
}
