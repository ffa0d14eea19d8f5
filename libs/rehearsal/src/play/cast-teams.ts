import type { Language, Scenario } from '#libs/domain';

/**
 * Nations that are nowhere, under codes that ISO 3166-1 leaves to its users: how simulated teams do must never be read as
 * how a real nation did.
 */
const NATIONS =
  `AA Aldoria, QM Belmara, QN Corvania, QO Dorvale, QP Estmark, QQ Falland, QR Galdria, QS Havenia, QT Jorvik,
  QU Kaldera, QV Lorinth, QW Marenia, QX Nordhelm, QY Ostavia, QZ Palmyria, XA Quellia, XB Ravenor, XC Selmar,
  XD Tarvos, XE Valdor, XF Westria, XG Xandria, XH Yarrow, XI Zephyria, XJ Brisca, XL Calanthe, XM Delmora,
  XN Evandra, XO Fennmark, XP Grenmark, XQ Halcyra, XR Ilmara, XS Junora, XT Kestria, XU Lunara, XV Mirador,
  XW Norvania, XX Oriska, XY Pelagia, XZ Rosmark`
    .split(/,\s+/)
    .map((line) => ({ nation: line.slice(0, 2), nationName: line.slice(3) }));

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

/** Invented national teams: each its own nation, up to forty; English and Arabic in turn; every eighth has extra time. */
export function castTeams(count: number, scenario?: Pick<Scenario, 'languages'>): CastTeam[] {
  const arabic = scenario === undefined || scenario.languages.includes('ar');
  return Array.from({ length: count }, (_, index) => {
    const { nation, nationName } = NATIONS[index % NATIONS.length] ?? { nation: 'ZZ', nationName: 'Nowhere' };
    const round = Math.floor(index / NATIONS.length);
    const again = round === 0 ? '' : ` ${round + 1}`;
    const id = `cirt-${nation.toLowerCase()}${round === 0 ? '' : `-${round + 1}`}`;
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
