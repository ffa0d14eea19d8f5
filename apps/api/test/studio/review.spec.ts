import type { DraftComment, DraftSummary, DrillSummary, PackOffer, ReviewStep } from '#libs/contracts';
import { toldBy } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { studioRig, type Desk, type StudioRig } from './studio-rig.js';

let studio: StudioRig;
let ada: Desk;
let bob: Desk;
beforeAll(async () => {
  studio = await studioRig();
  [ada, bob] = [await studio.newDesk(), await studio.newDesk()];
}, 60_000);
afterAll(() => studio.rig.stop());

const TEMPLATE = { kind: 'template' };
const codeOf = async (asked: Promise<{ body: unknown }>): Promise<unknown> =>
  ((await asked).body as { code?: string }).code;
const titled = (to: string, from = 'Registry') => ({ kind: 'set', at: ['scenario', 'title'], from, to }) as const;
const version = (to: string, from: string) => ({ kind: 'set', at: ['scenario', 'version'], from, to }) as const;

const offers = async (): Promise<PackOffer[]> => toldBy('packs', await ada.http.asks('get', '/api/v1/packs'));

describe('a draft on its way to the library', () => {
  it('is approved by its submitter where nobody else works here, and says so', async () => {
    const { id } = await ada.begins(TEMPLATE, { title: 'Alone' });
    await ada.posts(id, 'submit', { revision: 0 });
    const approved = toldBy<DraftSummary>('approval', await ada.posts(id, 'approve', { revision: 0 }));
    expect(approved).toMatchObject({ state: 'approved', published: { version: '1.0.0', revision: 0 } });
    expect(toldBy<ReviewStep[]>('steps', await ada.asks(id, 'review'))).toMatchObject([
      { step: 'submitted' },
      { step: 'approved', alone: true },
    ]);
  });

  it('is submitted, given back with a reason, submitted, approved by another, and then played', async () => {
    await ada.http.asks('put', '/api/v1/studio/author', { name: 'Ada' });
    await bob.http.asks('put', '/api/v1/studio/author', { name: 'Bob' });
    const { id, name } = await ada.begins(TEMPLATE, { title: 'Registry' });
    expect(await codeOf(bob.posts(id, 'approve', { revision: 0 }))).toBe('draft-not-submitted');
    expect(await codeOf(bob.posts(id, 'return', { reason: 'Why not' }))).toBe('draft-not-locked');
    expect(await codeOf(ada.posts(id, 'submit', { revision: 7 }))).toBe('revision-passed');
    const submitted = toldBy<DraftSummary>('submission', await ada.posts(id, 'submit', { revision: 0 }));
    expect(submitted).toMatchObject({ state: 'submitted', submittedBy: { name: 'Ada' } });
    expect(await codeOf(ada.posts(id, 'submit', { revision: 0 }))).toBe('draft-locked');
    for (const refused of [
      ada.tries(id, 0, titled('Late')),
      ada.writesYaml(id, 0, 'scenario.yaml', 'title: Late'),
      ada.posts(id, 'restore', { base: 0, revision: 0 }),
    ])
      expect(await codeOf(refused)).toBe('draft-locked');
    expect(await codeOf(ada.posts(id, 'approve', { revision: 0 }))).toBe('own-approval');
    await bob.posts(id, 'return', { reason: 'The title says nothing' });
    await ada.changes(id, 0, titled('Flood at the registry'));
    await ada.posts(id, 'submit', { revision: 1 });
    expect(await codeOf(bob.posts(id, 'approve', { revision: 0 }))).toBe('revision-passed');
    await bob.posts(id, 'approve', { revision: 1 });
    expect(toldBy<ReviewStep[]>('steps', await ada.asks(id, 'review'))).toMatchObject([
      { step: 'submitted', revision: 0, by: { name: 'Ada' } },
      { step: 'returned', reason: 'The title says nothing', by: { name: 'Bob' } },
      { step: 'submitted', revision: 1 },
      { step: 'approved', revision: 1, by: { name: 'Bob' }, alone: false },
    ]);
    const offer = (await offers()).find((pack) => pack.name === name);
    expect(offer).toMatchObject({ name: 'registry', title: { en: 'Flood at the registry' }, faults: 0 });
    const drill = toldBy<DrillSummary>(
      'a drill',
      await ada.http.posts('/api/v1/drills', { pack: name, title: 'A drill' }),
    );
    expect(drill.pack).toEqual({ name, version: '1.0.0', hash: offer?.hash });
    // The next version takes its place; the drill keeps what it was created from.
    await bob.posts(id, 'return', { reason: 'Next version' });
    await ada.changes(id, 1, titled('Flood again', 'Flood at the registry'));
    await ada.posts(id, 'submit', { revision: 2 });
    expect(await codeOf(bob.posts(id, 'approve', { revision: 2 }))).toBe('pack-version-taken');
    await bob.posts(id, 'return', { reason: 'Raise the version' });
    await ada.changes(id, 2, version('1.1.0', '1.0.0'));
    await ada.posts(id, 'submit', { revision: 3 });
    toldBy('approval', await bob.posts(id, 'approve', { revision: 3 }));
    expect((await offers()).filter((pack) => pack.name === name)).toMatchObject([{ version: '1.1.0' }]);
    const same = toldBy<DrillSummary>('the drill', await ada.http.asks('get', `/api/v1/drills/${drill.id}`));
    expect(same.pack).toEqual(drill.pack);
    expect((await ada.begins({ kind: 'pack', pack: name })).title).toMatchObject({ en: 'Flood again' });
  });

  it('is not approved with faults, nor under a name that the library has', async () => {
    const faulty = await ada.begins({ kind: 'empty' });
    await ada.posts(faulty.id, 'submit', { revision: 0 });
    expect(await codeOf(bob.posts(faulty.id, 'approve', { revision: 0 }))).toBe('pack-faulty');
    for (const name of ['hospital-ransomware', 'alone']) {
      const taken = await ada.begins(TEMPLATE, { name });
      await ada.posts(taken.id, 'submit', { revision: 0 });
      expect(await codeOf(bob.posts(taken.id, 'approve', { revision: 0 }))).toBe('pack-name-taken');
    }
  });
});

describe('comments', () => {
  it('are written at a field, answered, resolved and opened again, also while a draft is submitted', async () => {
    const { id } = await ada.begins(TEMPLATE);
    await ada.posts(id, 'submit', { revision: 0 });
    const at = ['scenario', 'injects', { id: 'letter-arrives' }, 'title'];
    const first = toldBy<DraftComment>('a comment', await bob.posts(id, 'comments', { at, text: 'Too short?' }));
    const answer = toldBy<DraftComment>(
      'an answer',
      await ada.posts(id, 'comments', { at, text: 'No', answers: first.id }),
    );
    const again = toldBy<DraftComment>(
      'an answer',
      await bob.posts(id, 'comments', { at, text: 'Fine', answers: answer.id }),
    );
    expect([answer.answers, again.answers]).toEqual([first.id, first.id]);
    expect(await ada.sees(id)).toMatchObject({ openComments: 1 });
    const resolved = toldBy<DraftComment>('a resolution', await ada.posts(id, `comments/${answer.id}/resolve`));
    expect(resolved).toMatchObject({ id: first.id, resolved: { by: { name: 'Ada' } } });
    expect(await ada.sees(id)).toMatchObject({ openComments: 0 });
    toldBy('twice', await ada.posts(id, `comments/${first.id}/resolve`));
    const reopened = toldBy<DraftComment>('a reopening', await bob.posts(id, `comments/${first.id}/reopen`));
    expect(reopened.resolved).toBeNull();
    expect(toldBy<DraftComment[]>('comments', await bob.asks(id, 'comments'))).toMatchObject([
      { at, text: 'Too short?', by: { name: 'Bob' }, revision: 0 },
      { text: 'No' },
      { text: 'Fine' },
    ]);
  });

  it('are refused without words, of nothing that is there, and beyond their number', async () => {
    const { id } = await ada.begins({ kind: 'empty' });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await codeOf(ada.posts(id, 'comments', { at: null, text: ' ' }))).toBe('malformed');
    expect(await codeOf(ada.posts(nobody, 'comments', { at: null, text: 'x' }))).toBe('unknown-thing');
    expect(await codeOf(ada.posts(id, 'comments', { at: null, text: 'x', answers: nobody }))).toBe('unknown-thing');
    for (const comment of [nobody, 'x']) {
      expect(await codeOf(ada.posts(id, `comments/${comment}/resolve`))).toBe('unknown-thing');
      expect(await codeOf(ada.posts(id, `comments/${comment}/reopen`))).toBe('unknown-thing');
    }
  });
});

describe('a name', () => {
  it('is what co-authors see, wherever it stands, from then on', async () => {
    const eve = await studio.newDesk();
    const { id } = await eve.begins({ kind: 'empty' });
    expect((await eve.http.asks('get', '/api/v1/studio/author')).body).toMatchObject({ name: null });
    expect(await codeOf(eve.http.asks('put', '/api/v1/studio/author', { name: '' }))).toBe('malformed');
    await eve.http.asks('put', '/api/v1/studio/author', { name: 'Eve' });
    expect((await ada.sees(id)).createdBy.name).toBe('Eve');
  });
});
