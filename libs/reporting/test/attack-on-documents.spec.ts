import {
  reportDocuments,
  reportMaterial,
  teamReport,
  type Distribution,
  type Figure,
  type RegionalReport,
  type ReportDocuments,
  type ReportMaterial,
  type Scenario,
} from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import { worksOut, type Known } from './attacker.js';
import { madeScenario } from './made-scenario.js';
import { PlayedDrill } from './played-drill.js';

/** A scenario in which some injects go to some teams only, and some never come by themselves. */
function mixed(injects: number, teams: number): Scenario {
  const plain = madeScenario(injects);
  return {
    ...plain,
    injects: plain.injects.map((inject, at) => {
      const few = Array.from({ length: teams }, (_, n) => `team-${n + 1}`).filter((_, n) => (n * 7 + at) % 5 < at % 5);
      return at % 3 === 1 ? { ...inject, audience: { teams: few } } : inject;
    }),
  };
}

interface Played {
  readonly made: ReportDocuments;
  readonly material: ReportMaterial;
}

function played(injects: number, teams: number, perNation: number): Played {
  const { drill, entries } = new PlayedDrill(mixed(injects, teams), teams, undefined, perNation).play();
  const material = reportMaterial(drill, entries);
  return { made: reportDocuments(material), material };
}

/** One published row: its figures under names that rows may share, and the true class of each team. */
interface Row {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly classOf: (team: string) => string;
}

const named = (
  row: string,
  figures: Distribution<string>,
  shared: readonly string[] = [],
): ReadonlyMap<string, Figure> =>
  new Map(
    Object.entries(figures).map(([name, figure]) => [
      shared.includes(name) ? `${row.split('/')[0] ?? ''}/${name}` : `${row}/${name}`,
      figure,
    ]),
  );

function ratingRows({ ratings }: ReportMaterial, { objectives }: RegionalReport): Row[] {
  return objectives.flatMap((objective, o) => [
    {
      figures: named(`o${o}/all`, objective.ratings),
      classOf: (team: string) => `o${o}/all/${ratings.get(team)?.objectives[o]?.rating ?? 'not-exercised'}`,
    },
    ...objective.targets.map((target, t) => ({
      figures: named(`o${o}/t${t}`, target.ratings),
      classOf: (team: string) =>
        `o${o}/t${t}/${ratings.get(team)?.objectives[o]?.targets[t]?.rating ?? 'not-exercised'}`,
    })),
  ]);
}

function injectRows({ results }: ReportMaterial, { injects }: RegionalReport): Row[] {
  return injects.flatMap(({ inject, outcomes, bands }): Row[] => {
    const found = (team: string) => results.get(team)?.injects.find((one) => one.inject === inject);
    const missed = `${inject}/not-received`;
    return [
      {
        figures: named(`${inject}/outcome`, outcomes, ['not-received']),
        classOf: (team) => {
          const one = found(team);
          if (!one) return missed;
          return `${inject}/outcome/${one.answered === null ? 'unanswered' : one.late ? 'late' : 'in-time'}`;
        },
      },
      {
        figures: named(`${inject}/band`, bands, ['not-received']),
        classOf: (team) => {
          const one = found(team);
          if (!one) return missed;
          const quality = one.score?.provisional === false ? one.score.quality : undefined;
          const bandNames = ['0-20', '20-40', '40-60', '60-80', '80-100'];
          return `${inject}/band/${quality === undefined ? 'not-scored' : (bandNames[Math.min(4, Math.floor(quality * 5))] ?? '')}`;
        },
      },
    ];
  });
}

/** Everything published, taken together by one who knows how many teams there are, and what became of their own. */
function attack(rows: readonly Row[], others: readonly string[], everybodyKnows: (name: string) => boolean): string[] {
  const truth = new Map<string, number>();
  const hidden = new Set<string>();
  const told: string[] = [];
  for (const { figures, classOf } of rows) {
    for (const name of figures.keys()) truth.set(name, others.filter((team) => classOf(team) === name).length);
    for (const [name, figure] of figures) if (figure.value === null) hidden.add(name);
  }
  for (const { figures } of rows)
    for (const [name, figure] of figures) {
      const count = truth.get(name) ?? 0;
      if (figure.value !== null && count < 5 && !everybodyKnows(name)) told.push(`${name} is told: ${count}`);
    }
  const known: Known = {
    unknown: [...hidden],
    sums: rows.map(({ figures }) => {
      const of = [...figures.keys()].filter((name) => hidden.has(name));
      return { of, is: of.reduce((sum, name) => sum + (truth.get(name) ?? 0), 0) };
    }),
  };
  for (const name of hidden) {
    const near = known.sums.filter(({ of }) => of.includes(name));
    const names = new Set(near.flatMap(({ of }) => of));
    const { low, high } = worksOut({ unknown: [...names], sums: near }, name);
    if (high < 5 || low === high) told.push(`${name} lies from ${low} to ${high}`);
  }
  return told;
}

const plays = [
  [6, 8, 1],
  [6, 14, 1],
  [8, 26, 2],
  [8, 40, 1],
  [6, 40, 3],
] as const;

describe.each(plays)('the documents of %i injects, %i teams, %i a nation', (injects, teams, perNation) => {
  const { made, material } = played(injects, teams, perNation);
  const regional = made.regional();
  const rows = [...ratingRows(material, regional), ...injectRows(material, regional)];
  /** That everybody gets what goes to everybody by the clock stands in the plan. */
  const inThePlan = (name: string): boolean => name.endsWith('/not-received');

  it('give no cell below five away, to a stranger or to any nation', () => {
    const all = [...material.nationOf.keys()];
    expect(attack(rows, all, inThePlan)).toEqual([]);
    for (const nation of made.nations) {
      const others = all.filter((team) => material.nationOf.get(team) !== nation);
      expect([nation, attack(rows, others, inThePlan)]).toEqual([nation, []]);
    }
  });

  it('would give cells away if one more figure of a row were told: the attack bites', () => {
    const all = [...material.nationOf.keys()];
    const row = rows.find(({ figures }) => [...figures.values()].some(({ value }) => value === null));
    const kept = [...(row?.figures ?? [])].filter(([, { value }]) => value === null).map(([name]) => name);
    const telling = new Map(
      kept.slice(1).map((name) => [name, { value: all.filter((team) => row?.classOf(team) === name).length }]),
    );
    const leaky = rows.map((one) => (one === row ? { ...one, figures: new Map([...one.figures, ...telling]) } : one));
    expect(attack(leaky, all, inThePlan)).not.toEqual([]);
  });

  it('tell nothing of few teams that change between one showing and the next', () => {
    const before = material.results.get('team-1')?.injects ?? [];
    const silent = before.map((one) => ({ ...one, answered: null, late: false, score: null }));
    const [first] = material.results.values();
    const results = new Map(material.results);
    if (first) results.set('team-1', { ...first, injects: silent });
    const later = { ...material, results };
    const moves = (after: RegionalReport): number[] =>
      regional.injects.flatMap(({ outcomes, bands }, at) =>
        [
          [outcomes, after.injects[at]?.outcomes],
          [bands, after.injects[at]?.bands],
        ].flatMap(([old, fresh]) =>
          Object.entries(old ?? {}).flatMap(([name, figure]) => {
            const now = Object.entries(fresh ?? {}).find(([other]) => other === name)?.[1].value ?? null;
            return figure.value === null || now === null ? [] : [Math.abs(now - figure.value)];
          }),
        ),
      );
    const few = (move: number): boolean => move > 0 && move < 5;
    expect(moves(reportDocuments({ ...later, published: regional }).regional()).filter(few)).toEqual([]);
    if (teams === 40) expect(moves(reportDocuments(later).regional()).filter(few)).not.toEqual([]);
  });

  it('tell nations nothing of each other while marks are missing', () => {
    const waiting = new Map([['team-1', { marks: 1, disagreements: 0 }]]);
    const early = reportDocuments({ ...material, waiting, published: null });
    const figures = made.nations.flatMap((nation) =>
      (early.national(nation)?.injects ?? []).flatMap(({ others }) => [
        ...Object.values(others.outcomes),
        ...Object.values(others.bands),
        others.quality,
        others.took,
      ]),
    );
    expect(figures.filter(({ value }) => value !== null)).toEqual([]);
  });

  it('tell a nation of the others what it could reckon itself, and the public some of the region’s', () => {
    expect(made.public().objectives).toEqual(regional.objectives);
    for (const nation of made.nations) {
      const report = made.national(nation);
      for (const [o, objective] of (report?.objectives ?? []).entries())
        for (const [rating, figure] of Object.entries(objective.others.ratings)) {
          const published = Object.entries(regional.objectives[o]?.ratings ?? {}).find(
            ([name]) => name === rating,
          )?.[1];
          const own = objective.byTeam.filter((team) => team.rating === rating).length;
          expect(figure.value).toBe(published?.value === null ? null : (published?.value ?? 0) - own);
        }
    }
  });

  it('name no other nation and none of its teams', () => {
    const { teams: cards } = material.whole.overview;
    for (const nation of made.nations.slice(0, 4)) {
      const text = JSON.stringify([made.national(nation), made.participation(nation)]);
      const strange = cards.filter((card) => card.nation !== nation);
      for (const { id, organisation } of strange) expect(text).not.toMatch(new RegExp(`"(${id}|${organisation})"`));
    }
    const text = JSON.stringify([regional, made.public()]);
    for (const { id, organisation } of cards) expect(text).not.toMatch(new RegExp(`"(${id}|${organisation})"`));
  });

  it('let a team’s own report say nothing of few others', () => {
    for (const { id, nation } of material.whole.overview.teams) {
      const own = teamReport(material.whole, id);
      const others = [...material.nationOf.values()].filter((one) => one !== nation).length;
      for (const { others: figures } of own?.injects ?? [])
        for (const figure of Object.values(figures)) if (others < 5) expect(figure.value).toBeNull();
    }
  });
});
