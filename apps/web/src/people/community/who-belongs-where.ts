import type { Person } from '#libs/contracts';

/** The people of one organisation, or, without one, those who stand in the nation alone. */
export interface OrganisationOf {
  readonly organisation: string | null;
  readonly people: readonly Person[];
}

export interface NationOf {
  readonly nation: string;
  /** Of how many people it is, each counted once. */
  readonly count: number;
  readonly organisations: readonly OrganisationOf[];
}

export interface Belonging {
  readonly nations: readonly NationOf[];
  /** Those who belong nowhere yet. */
  readonly nowhere: readonly Person[];
}

const byName = (one: string | null, other: string | null): number => (one ?? '').localeCompare(other ?? '');

/** The community as a tree: nation, organisation, people; somebody with several memberships stands in several places. */
export function whoBelongsWhere(people: readonly Person[]): Belonging {
  const nations = [...new Set(people.flatMap(({ memberships }) => memberships.map(({ nation }) => nation)))];
  return {
    nations: nations.toSorted(byName).map((nation) => nationOf(nation, people)),
    nowhere: people.filter(({ memberships }) => memberships.length === 0),
  };
}

function nationOf(nation: string, people: readonly Person[]): NationOf {
  const inside = people.filter(({ memberships }) => memberships.some((each) => each.nation === nation));
  const organisations = new Map<string | null, Person[]>();
  for (const person of inside)
    for (const { organisation } of person.memberships.filter((each) => each.nation === nation))
      organisations.set(organisation, [...(organisations.get(organisation) ?? []), person]);
  const inOrder = [...organisations].toSorted(([one], [other]) => byName(one, other));
  return {
    nation,
    count: inside.length,
    organisations: inOrder.map(([organisation, members]) => ({ organisation, people: members })),
  };
}
