import type { EditReceipt } from '#libs/contracts';
import type { DraftChange } from '#libs/domain';
import { toldBy, type Answered } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, grant } from '../people/a-person.js';
import { Desk, DRAFTS, studioRig, type StudioRig } from './studio-rig.js';

let studio: StudioRig;
let ada: Desk;
let tarek: Desk;
let adam: Desk;
beforeAll(async () => {
  studio = await studioRig();
  const person = async (name: string, ...grants: readonly ('author' | 'translator' | 'administrator')[]) =>
    new Desk(await aPerson(studio.rig.organiser, name, grant(grants[0] ?? 'author')));
  [ada, tarek, adam] = [
    await person('ada', 'author'),
    await person('tarek', 'translator'),
    await person('adam', 'administrator'),
  ];
}, 60_000);
afterAll(() => studio.rig.stop());

const said = ({ status, body }: Answered): readonly [number, string] => [status, (body as { code: string }).code];
const set = (at: DraftChange['at'], to: string): DraftChange => ({ kind: 'set', at, to });

describe('the Studio', () => {
  it('lets an author write, under the name of their account in all sessions', async () => {
    const draft = await ada.begins({ kind: 'empty' });
    expect((await ada.http.asks('get', '/api/v1/studio/author')).body).toMatchObject({ name: 'ada' });
    const again = await ada.sees(draft.id);
    expect(again.createdBy.name).toBe('ada');
    expect(again.createdBy.console).toMatch(/^person:/);
    expect(said(await ada.posts(draft.id, 'approve', { revision: 0 }))).toEqual([403, 'not-allowed']);
  });

  it('lets a translator change other languages, and nothing else', async () => {
    const draft = await ada.begins({ kind: 'template' });
    const done: EditReceipt = await tarek.changes(draft.id, 0, {
      kind: 'set',
      at: ['locales', 'ar', 'injects', 'letter-arrives', 'title'],
      from: (draft.document.locales['ar'] as { injects: Record<string, { title: string }> }).injects['letter-arrives']
        ?.title,
      to: 'وصول رسالة',
    });
    expect(done.revision).toBe(1);
    const mixed = [set(['locales', 'ar', 'fresh'], 'نص'), set(['scenario', 'fresh'], 'A text')];
    expect(said(await tarek.tries(draft.id, 1, ...mixed))).toEqual([403, 'translations-only']);
    expect((await ada.sees(draft.id)).revision).toBe(1);
    const note = await tarek.posts(draft.id, 'comments', { at: null, text: 'What is meant by this?' });
    expect(note.status).toBe(201);
  });

  it('lets a translator neither begin, submit, approve, restore, rehearse, discard nor write YAML', async () => {
    const { id } = await ada.begins({ kind: 'template' });
    const tries = [
      await tarek.http.posts(DRAFTS, { from: { kind: 'empty' } }),
      await tarek.posts(id, 'submit', { revision: 0 }),
      await tarek.posts(id, 'approve', { revision: 0 }),
      await tarek.posts(id, 'return', { reason: 'No' }),
      await tarek.posts(id, 'restore', { base: 0, revision: 0 }),
      await tarek.posts(id, 'rehearsals', { teams: 1 }),
      await tarek.writesYaml(id, 0, 'locales/ar.yaml', 'title: x'),
      await tarek.http.asks('delete', `${DRAFTS}/${id}`),
    ];
    expect(tries.map(said)).toEqual(tries.map(() => [403, 'not-allowed']));
    expect(toldBy<unknown[]>('drafts', await tarek.http.asks('get', DRAFTS))).not.toHaveLength(0);
  });

  it('shows an administrator nothing', async () => {
    const { id } = await ada.begins({ kind: 'empty' });
    const tries = [await adam.http.asks('get', DRAFTS), await adam.http.asks('get', `${DRAFTS}/${id}`)];
    expect(tries.map(said)).toEqual(tries.map(() => [403, 'not-allowed']));
  });
});
