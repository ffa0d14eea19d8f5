import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { asNeighbour, makeArtefacts, prepareTeam, prepareTeams, readPack } from '../src/index.js';
import type { Pack } from '../src/index.js';
import { parseCapture } from './parsed-capture.js';
import { TEMPLATE, withPack } from './tiny-pack.js';

async function template(folder = TEMPLATE): Promise<Pack> {
  const reading = await readPack(folder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
  expect(reading.warnings).toEqual([]);
  return reading.pack;
}

const TEAMS = [
  { id: 'a', name: 'Team "A", north\r\nBcc: x', nation: 'Atlantis', neighbour: 'b' },
  { id: 'b', name: 'Team B', nation: 'Borduria', neighbour: 'a' },
];
const prepare = async (seed = 'seed') => prepareTeams(await template(), { title: 'Drill', seed }, TEAMS);

describe('the template', () => {
  it('checks clean, without a warning, in both its languages', async () => {
    const { scenario } = await template();
    for (const inject of scenario.injects) {
      if (inject.kind !== 'expected-action') expect(Object.keys(inject.content).sort()).toEqual(['ar', 'en']);
    }
  });

  it('gives each team files of its own that tools can open', async () => {
    const teams = await prepare();
    const [one, other] = [teams.get('a'), teams.get('b')];
    const [letter, traffic, contacts] = one?.artefacts ?? [];
    const mail = await PostalMime.parse(letter?.bytes ?? '');
    expect(mail.from?.address).toBe(`notice@${one?.values['sender-domain']}`);
    expect(mail.text).toContain(one?.values['link']);
    const packets = parseCapture(traffic?.bytes ?? Buffer.alloc(0));
    expect(packets.every(({ sums }) => sums.every((sum) => sum === 0xffff))).toBe(true);
    expect(packets.some(({ payload }) => payload.includes(String(one?.values['canary'])))).toBe(true);
    expect(contacts?.sha256).toBe(other?.artefacts[2]?.sha256);
    expect(letter?.sha256).not.toBe(other?.artefacts[0]?.sha256);
    expect(letter?.sha256).toBe(one?.values['artefact.letter.sha256']);
  });

  it('lets each team speak of the values of the other', async () => {
    const teams = await prepare();
    const [one, other] = [teams.get('a')?.values, teams.get('b')?.values];
    expect(one?.['neighbour.sender-domain']).toBe(other?.['sender-domain']);
    expect(one?.['neighbour.name']).toBe('Team B');
    expect(one?.['neighbour.artefact.letter.sha256']).toBe(other?.['artefact.letter.sha256']);
    expect(other?.['neighbour.artefact.traffic.md5']).toBe(one?.['artefact.traffic.md5']);
  });

  it('is the same for the same seed, and another for another', async () => {
    const hashes = async (seed: string) => (await prepare(seed)).get('a')?.artefacts.map(({ sha256 }) => sha256);
    expect(await hashes('seed')).toEqual(await hashes('seed'));
    expect((await hashes('other'))?.[0]).not.toBe((await hashes('seed'))?.[0]);
  });
});

describe('prepareTeam', () => {
  it('hands on only what is the team’s own', async () => {
    const { values } = await prepareTeam(await template(), { 'team.id': 'a', 'neighbour.id': 'b' }, 'seed');
    const handed = Object.keys(asNeighbour(values));
    expect(handed).toContain('neighbour.artefact.letter.sha256');
    expect(handed).not.toContain('neighbour.neighbour.id');
    expect(handed).not.toContain('neighbour.team.id');
  });

  it('refuses a folder that has changed since it was read', async () => {
    await withPack(
      {},
      async (folder) => {
        const pack = await template(folder);
        await withPack(
          { 'artefacts/contacts.csv': 'role,line\nother,phone\n' },
          async (changed) => {
            await expect(makeArtefacts({ ...pack, folder: changed }, {})).rejects.toThrow('is not what was checked');
          },
          folder,
        );
      },
      TEMPLATE,
    );
  });
});
