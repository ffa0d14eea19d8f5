import type {
  DraftDifference,
  DraftFaults,
  DraftSummary,
  DraftVersion,
  DraftYaml,
  EditReceipt,
  Problem,
  Revision,
} from '#libs/contracts';
import { applyChanges, invertChanges, type DraftChange, type Json } from '#libs/domain';
import { toldBy } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DRAFTS, studioRig, type Desk, type StudioRig } from './studio-rig.js';
import { LETTER, TEMPLATE, title } from './test-drill.js';
import { yamlView } from './yaml-view.js';

let studio: StudioRig;
let ada: Desk;
let bob: Desk;
beforeAll(async () => {
  studio = await studioRig();
  [ada, bob] = [await studio.newDesk(), await studio.newDesk()];
  await ada.http.asks('put', '/api/v1/studio/author', { name: 'Ada' });
  await bob.http.asks('put', '/api/v1/studio/author', { name: 'Bob' });
}, 60_000);
afterAll(() => studio.rig.stop());

describe('a draft', () => {
  it('begins from the template under a name and a title, unlike the template in nothing else', async () => {
    const draft = await ada.begins(TEMPLATE, { title: 'Flood at the registry' });
    expect(draft).toMatchObject({
      name: 'flood-at-the-registry',
      state: 'draft',
      revision: 0,
      injects: 7,
      published: null,
    });
    expect(draft.createdBy.name).toBe('Ada');
    expect(draft.title).toMatchObject({ en: 'Flood at the registry' });
    expect(draft.document.bodies['ar']).toHaveProperty('letter-arrives');
    expect(Object.keys(draft.document.files)).toContain('artefacts/letter.eml');
    const faults = toldBy<DraftFaults>('faults', await ada.asks(draft.id, 'faults'));
    expect(faults).toMatchObject({ revision: 0, verdict: 'clean' });
  });

  it('begins empty, of a pack, of a draft and of YAML, each under a name of its own', async () => {
    const empty = await ada.begins({ kind: 'empty' });
    const copy = await ada.begins({ kind: 'pack', pack: 'hospital-ransomware' });
    const again = await ada.begins({ kind: 'draft', draft: copy.id });
    const yaml = await ada.begins({ kind: 'yaml', text: 'name: hospital-ransomware # mine\ninjects: 7\n' });
    expect([empty, copy, again, yaml].map(({ name }) => name)).toEqual([
      'new-scenario',
      'hospital-ransomware-2',
      'hospital-ransomware-3',
      'hospital-ransomware-4',
    ]);
    expect(again.document.bodies).toEqual(copy.document.bodies);
    expect(toldBy<DraftYaml>('yaml', await ada.asks(yaml.id, 'yaml')).files[0]?.text).toContain('# mine');
    const listed = toldBy<DraftSummary[]>('the list', await bob.http.asks('get', DRAFTS));
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([empty.id, copy.id, again.id, yaml.id]));
    expect(listed[0]).not.toHaveProperty('document');
  });

  it('is refused where there is nothing to begin from', async () => {
    for (const [from, status, code] of [
      [{ kind: 'pack', pack: 'no-such-pack' }, 404, 'unknown-thing'],
      [{ kind: 'pack', pack: '../..' }, 404, 'unknown-thing'],
      [{ kind: 'draft', draft: '00000000-0000-4000-8000-000000000000' }, 404, 'unknown-thing'],
      [{ kind: 'yaml', text: 'a: [' }, 422, 'yaml-unreadable'],
      [{ kind: 'none' }, 400, 'malformed'],
    ] as const) {
      const answered = await ada.http.posts(DRAFTS, { from });
      expect([answered.status, (answered.body as Problem).code]).toEqual([status, code]);
    }
  });

  it('can be discarded, and then is not there', async () => {
    const { id } = await ada.begins({ kind: 'empty' });
    expect((await ada.http.asks('delete', `${DRAFTS}/${id}`)).status).toBe(204);
    for (const path of ['', '/faults', '/yaml', '/revisions', '/comments', '/review', '/pack.zip', '/revisions/0'])
      expect((await ada.http.asks('get', `${DRAFTS}/${id}${path}`)).status).toBe(404);
    expect((await ada.tries(id, 0, title('x'))).status).toBe(404);
    expect((await ada.tries('nonsense', 0, title('x'))).status).toBe(404);
  });
});

describe('two authors at once', () => {
  it('change different fields and lose nothing', async () => {
    const { id, document } = await ada.begins(TEMPLATE, { title: 'Test drill' });
    await ada.changes(id, 0, title('Ada’s title'));
    const receipt = await bob.changes(id, 0, { kind: 'set', at: [...LETTER, 'channel'], from: 'email', to: 'ticket' });
    expect(receipt.since.map(({ revision, by }) => [revision, by.name])).toEqual([
      [1, 'Ada'],
      [2, 'Bob'],
    ]);
    const merged = applyChanges(
      document as unknown as Json,
      receipt.since.flatMap(({ changes }) => changes),
    );
    expect(merged).toMatchObject({ ok: true, document: (await ada.sees(id)).document });
  });

  it('change the same field: the second is told what is there, and who put it there', async () => {
    const { id } = await ada.begins(TEMPLATE, { title: 'Test drill' });
    await ada.changes(id, 0, title('Ada’s'));
    const other: DraftChange = { kind: 'set', at: ['scenario', 'version'], from: '1.0.0', to: '2.0.0' };
    const refused = await bob.tries(id, 0, other, title('Bob’s'));
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'edit-conflict',
      conflicts: [
        {
          index: 1,
          kind: 'changed',
          at: ['scenario', 'title'],
          yours: 'Bob’s',
          theirs: 'Ada’s',
          revision: 1,
          by: { name: 'Ada' },
        },
      ],
    });
    expect((await ada.sees(id)).document.scenario['version']).toBe('1.0.0');
    // Having seen it, Bob may insist.
    expect((await bob.tries(id, 1, title('Bob’s', 'Ada’s'))).status).toBe(200);
  });

  it('take part in whatever order their edits come: everything accepted is there', async () => {
    const { id } = await ada.begins({ kind: 'empty' });
    const insert = (who: string, i: number): DraftChange => ({
      kind: 'insert',
      at: ['scenario', 'injects'],
      element: { id: `${who}-${i}`, title: 'T' },
      after: null,
    });
    const all = Array.from({ length: 10 }, (_, i) => [
      ada.changes(id, 0, insert('ada', i)),
      bob.changes(id, 0, insert('bob', i)),
    ]);
    const receipts = await Promise.all(all.flat());
    expect(new Set(receipts.map(({ revision }) => revision)).size).toBe(20);
    expect(await ada.sees(id)).toMatchObject({ revision: 20, injects: 20 });
  });

  it('send an edit twice, and it is made once', async () => {
    const { id } = await ada.begins(TEMPLATE, { title: 'Test drill' });
    await ada.changes(id, 0, title('Once'));
    expect(await ada.changes(id, 0, title('Once'))).toMatchObject({ revision: 1 });
  });
});

describe('what no draft can be', () => {
  it.each<[string, DraftChange, number]>([
    ['a locale of no language', { kind: 'set', at: ['locales', 'xx'], to: {} }, 422],
    ['a body of no inject', { kind: 'set', at: ['bodies', 'en', '../x'], to: 'x' }, 422],
    ['a body that is no text', { kind: 'set', at: ['bodies', 'en', 'letter-arrives'], from: null, to: 7 }, 409],
    ['a scenario that is no map', { kind: 'set', at: ['bodies', 'en'], to: [] }, 409],
    [
      'a file that nobody brought',
      { kind: 'set', at: ['files', 'x.txt'], to: { bytes: 1, sha256: 'a'.repeat(64), mediaType: 'text/plain' } },
      422,
    ],
    [
      'a file that leads out',
      { kind: 'set', at: ['files', '../x.txt'], to: { bytes: 1, sha256: 'a'.repeat(64), mediaType: 'text/plain' } },
      422,
    ],
    ['a place beside all', { kind: 'set', at: ['secrets'], to: {} }, 422],
    ['a text of megabytes', { kind: 'set', at: ['scenario', 'notes'], to: 'x'.repeat(1_100_000) }, 413],
  ])('%s', async (_, change, status) => {
    const { id } = await ada.begins(TEMPLATE);
    const refused = await ada.tries(id, 0, change);
    expect(refused.status).toBe(status);
    expect((await ada.sees(id)).revision).toBe(0);
  });

  it('is refused beyond four megabytes of text in all', async () => {
    const { id } = await ada.begins({ kind: 'empty' });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) {
      const { status } = await ada.tries(id, i, {
        kind: 'set',
        at: ['scenario', `notes-${i}`],
        to: 'x'.repeat(900_000),
      });
      statuses.push(status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 413]);
  });

  it('is an edit of a revision that is still to come', async () => {
    const { id } = await ada.begins(TEMPLATE, { title: 'Test drill' });
    expect((await ada.tries(id, 5, title('x'))).body).toMatchObject({ code: 'nonsense-value' });
  });
});

describe('the history', () => {
  it('undoes, compares and restores', async () => {
    const { id, document } = await ada.begins(TEMPLATE, { title: 'Test drill' });
    const { since } = await ada.changes(id, 0, title('One'), {
      kind: 'move',
      at: ['scenario', 'injects'],
      id: 'press-asks',
      from: 'warning-overdue',
      to: null,
    });
    await bob.changes(id, 1, title('Two', 'One'));
    const revisions = toldBy<Revision[]>('the history', await ada.asks(id, 'revisions'));
    expect(revisions.map(({ revision, origin, by }) => [revision, origin, by.name])).toEqual([
      [2, 'edit', 'Bob'],
      [1, 'edit', 'Ada'],
      [0, 'created', 'Ada'],
    ]);
    expect(toldBy<Revision[]>('a page', await ada.asks(id, 'revisions?since=1'))).toHaveLength(1);
    expect(toldBy<Revision[]>('a page', await ada.asks(id, 'revisions?before=1'))).toMatchObject([{ revision: 0 }]);
    const first = toldBy<DraftVersion>('a version', await ada.asks(id, 'revisions/0'));
    expect(first.document).toEqual(document);
    const difference = toldBy<DraftDifference>('the difference', await ada.asks(id, 'difference?from=0&to=2'));
    expect(difference.changes).toHaveLength(2);
    expect(difference.changes).toContainEqual(title('Two'));
    // Ada undoes her edit: where Bob has gone on, that is a conflict.
    const undo = invertChanges(since.at(-1)?.changes ?? []);
    expect((await ada.tries(id, 2, ...undo)).body).toMatchObject({
      code: 'edit-conflict',
      conflicts: [{ by: { name: 'Bob' } }],
    });
    expect((await ada.posts(id, 'restore', { base: 1, revision: 0 })).body).toMatchObject({ code: 'revision-passed' });
    expect((await ada.posts(id, 'restore', { base: 2, revision: 9 })).status).toBe(404);
    const restored = toldBy<EditReceipt>('a restored draft', await ada.posts(id, 'restore', { base: 2, revision: 0 }));
    expect(restored).toMatchObject({ revision: 3, since: [{ origin: 'restore', note: '0' }] });
    expect((await ada.sees(id)).document).toEqual(document);
    for (const path of ['revisions/9', 'revisions/x', 'revisions/-1', 'difference?from=0&to=9'])
      expect((await ada.asks(id, path)).status).toBe(404);
    expect((await ada.asks(id, 'difference?from=x&to=1')).status).toBe(400);
  });
});

describe('the checks', () => {
  it('say what is wrong at the field that it concerns', async () => {
    const { id } = await ada.begins(TEMPLATE);
    await ada.changes(
      id,
      0,
      { kind: 'set', at: [...LETTER, 'trigger'], from: { at: 'T+00:02' }, to: { at: 'soon' } },
      { kind: 'set', at: [...LETTER, 'body'], to: 'Write to {{nobody}}.' },
      {
        kind: 'set',
        at: ['bodies', 'ar', 'reminder'],
        from: (await ada.sees(id)).document.bodies['ar']?.['reminder'] ?? '',
        to: '{{nothing}}',
      },
    );
    const { faults, verdict } = toldBy<DraftFaults>('faults', await ada.asks(id, 'faults'));
    expect(verdict).toBe('faults');
    expect(faults.map(({ at }) => at)).toEqual(
      expect.arrayContaining([
        [...LETTER, 'trigger', 'at'],
        [...LETTER, 'body'],
        ['bodies', 'ar', 'reminder'],
      ]),
    );
  });

  it('are made of whatever there is, and never a bug', async () => {
    for (const text of [
      '',
      'injects: 7',
      'injects: [1, {id: x}, {id: x}]',
      'languages: [xx]\ninjects: [{hints: [a]}]',
      'tags: {gca: 7}',
    ]) {
      const { id } = await ada.begins({ kind: 'yaml', text }, { name: 'x' });
      const { counts, faults } = toldBy<DraftFaults>('faults', await ada.asks(id, 'faults'));
      expect(counts.faults).toBeGreaterThan(0);
      expect(faults.length).toBeGreaterThan(0);
    }
  });
});

yamlView(() => ({ ada, bob }));
