import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareTeams, readPack, type Pack, type PreparedTeam } from '#libs/authoring';
import { fill } from '#libs/domain';
import type { Inject, Rule } from '#libs/domain';

/**
 * The pack's answers must follow from its files: here a machine solves it as an analyst would, for several teams, and
 * compares what it finds with what the rules want.
 */
const TEAMS = ['a', 'b', 'c', 'd'].map((id, i, ids) => ({
  id,
  name: `CIRT ${id}`,
  nation: `Nation ${id}`,
  neighbour: ids[(i + 1) % ids.length] ?? 'a',
}));
const MEDIAN = 0.5;

let pack: Pack;
let prepared: ReadonlyMap<string, PreparedTeam>;

beforeAll(async () => {
  const reading = await readPack('scenarios/supply-chain-spear-phishing');
  if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join('\n'));
  pack = reading.pack;
  prepared = await prepareTeams(pack, { title: 'Test', seed: 'seed' }, TEAMS);
});

const fileOf = (team: PreparedTeam, id: string): Buffer => {
  const made = team.artefacts.find((one) => one.id === id);
  if (!made) throw new Error(`no artefact ${id}`);
  return made.bytes;
};
const linesOf = (team: PreparedTeam, id: string): string[] => fileOf(team, id).toString().trimEnd().split('\n');
const injectOf = (id: string): Inject => {
  const inject = pack.scenario.injects.find((one) => one.id === id);
  if (!inject) throw new Error(`no inject ${id}`);
  return inject;
};

function ruleOf<K extends Rule['kind']>(inject: string, id: string, kind: K): Extract<Rule, { kind: K }> {
  const rule = injectOf(inject).rules.find((one) => one.id === id);
  if (rule?.kind !== kind) throw new Error(`no rule ${id} of kind ${kind}`);
  return rule as Extract<Rule, { kind: K }>;
}

const everyTeam = (solve: (team: PreparedTeam) => void): void => {
  for (const team of prepared.values()) solve(team);
};

/** Destinations of the proxy log: client → seconds at which it connected. */
function destinations(team: PreparedTeam): Map<string, Map<string, number[]>> {
  const found = new Map<string, Map<string, number[]>>();
  for (const line of linesOf(team, 'proxy-log').slice(1)) {
    const [time = '', , client = '', , , , target = ''] = line.split(/ +/);
    const host = target.replace(/^https?:\/\//, '').replace(/[:/].*$/, '');
    const clients = found.get(host) ?? new Map<string, number[]>();
    clients.set(client, [...(clients.get(client) ?? []), Number(time)]);
    found.set(host, clients);
  }
  return found;
}

const gaps = (times: readonly number[]): number[] => times.slice(1).map((time, i) => time - (times[i] ?? 0));
const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length * MEDIAN)] ?? NaN;

describe('the spear-phishing pack', () => {
  it('lets the beacon be told from all other traffic by few clients that connect often', () => {
    everyTeam((team) => {
      const rare = [...destinations(team)].filter(
        ([, clients]) => clients.size <= 10 && [...clients.values()].some(({ length }) => length > 10),
      );
      expect(rare.map(([host]) => host)).toEqual([team.values['c2.domain']]);
      const [, clients] = rare[0] ?? [];
      expect(clients?.size).toBe(ruleOf('siem-beacon', 'counts-hosts', 'number').value);
      for (const times of clients?.values() ?? []) expect(Math.abs(median(gaps(times)) - 75)).toBeLessThan(1.5);
    });
  });

  it('gives each team the address that its neighbour cannot find', () => {
    for (const { id, neighbour } of TEAMS) {
      const [mine, theirs] = [prepared.get(id), prepared.get(neighbour)];
      if (!mine || !theirs) throw new Error('a team is missing');
      const seen = linesOf(mine, 'dns-log').filter((line) => line.includes(theirs.values['relay.domain'] ?? '-'));
      expect(seen.length).toBeGreaterThan(0);
      for (const line of seen) expect(line.endsWith(`NOERROR,${theirs.values['relay.ip'] ?? ''}`)).toBe(true);
      const own = linesOf(theirs, 'dns-log').filter((line) => line.includes(theirs.values['relay.domain'] ?? '-'));
      expect(own.length).toBeGreaterThan(0);
      for (const line of own) expect(line.endsWith('NXDOMAIN,')).toBe(true);
      const wanted = ruleOf('neighbour-request', 'neighbour-told', 'shared').right.map(({ value }) =>
        fill(value, mine.values),
      );
      expect(wanted).toContain(theirs.values['relay.ip']);
    }
  });

  it('counts the mailboxes and names the first who used the link', () => {
    everyTeam((team) => {
      const rows = linesOf(team, 'mail-trace').filter((line) => line.split(',')[1] === team.values['phish.ip']);
      const delivered = rows.filter((line) => line.includes(',delivered,'));
      expect(delivered).toHaveLength(ruleOf('mail-trace-reply', 'counts-mailboxes', 'number').value);
      const used = delivered
        .filter((line) => line.endsWith('Z'))
        .sort((a, b) => a.slice(-20).localeCompare(b.slice(-20)));
      expect(used[0]).toContain(team.values['user.clicked']);
    });
  });

  it('counts the hosts on which encryption is confirmed', () => {
    everyTeam((team) => {
      const confirmed = linesOf(team, 'affected-hosts').filter((line) => /,encrypt(?:ed|ing),/.test(line));
      expect(confirmed).toHaveLength(ruleOf('encryption-starts', 'counts-encrypted', 'number').value);
    });
  });

  it('leads to one account and one address of the operator, and to the attachment whose hash is asked', () => {
    everyTeam((team) => {
      const managed = linesOf(team, 'gateway-log').filter((line) => line.includes(' /admin/'));
      expect(new Set(managed.map((line) => line.split(' ').slice(0, 3).join(' ')))).toEqual(
        new Set([`${team.values['operator.ip'] ?? ''} - ${team.values['user.clicked'] ?? ''}`]),
      );
      const mail = fileOf(team, 'reported-message').toString();
      const coded = /filename="Renewal-Notice\.txt"\r\n\r\n([\sA-Za-z0-9+/=]+?)\r\n\r\n--/.exec(mail)?.[1] ?? '';
      const sha256 = createHash('sha256').update(Buffer.from(coded, 'base64')).digest('hex');
      expect(ruleOf('user-report', 'hashes-attachment', 'exact').anyOf).toEqual([sha256]);
    });
  });

  it('holds a bundle of which exactly two indicators occur in the logs', () => {
    const right = ruleOf('regional-bundle-arrives', 'matches-logs', 'indicators').right;
    everyTeam((team) => {
      const logs = [...linesOf(team, 'proxy-log'), ...linesOf(team, 'dns-log')].join('\n');
      const bundle = JSON.parse(fileOf(team, 'regional-bundle').toString()) as { objects: { pattern?: string }[] };
      const values = bundle.objects.flatMap(({ pattern }) => /= '(.+)'\]/.exec(pattern ?? '')?.[1] ?? []);
      expect(values).toHaveLength(6);
      expect(values.filter((value) => logs.includes(value))).toEqual(
        right.map(({ value }) => fill(value, team.values)),
      );
    });
  });

  it('carries the canary of its team, and no other, in every file', () => {
    const canaries = [...prepared.values()].map(({ values }) => values.canary ?? '-');
    everyTeam((team) => {
      for (const { bytes } of team.artefacts) {
        expect(canaries.filter((canary) => bytes.includes(canary))).toEqual([team.values.canary]);
      }
    });
  });
});
