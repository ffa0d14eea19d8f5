import type { DraftView, EnteredDraft, Presence, Reply, StudioToClient } from '#libs/contracts';
import { TICK } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { studioRig, type Desk, type StudioRig } from './studio-rig.js';

let studio: StudioRig;
let ada: Desk;
let bob: Desk;
let draft: DraftView;
const open: Page[] = [];

/** A page of the Studio, and what it heard. */
class Page {
  readonly presence: (readonly Presence[])[] = [];
  readonly revisions: Parameters<StudioToClient['revision']>[0][] = [];
  readonly news: string[] = [];

  private constructor(readonly socket: Socket) {
    socket.on('presence', (present: readonly Presence[]) => this.presence.push(present));
    socket.on('revision', (revision: (typeof this.revisions)[0]) => this.revisions.push(revision));
    socket.on('news', (what: string) => this.news.push(what));
  }

  static async of(token: string | undefined): Promise<Page> {
    const page = new Page(
      io(`${studio.rig.server.url}/studio`, {
        auth: { token },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      }),
    );
    open.push(page);
    await new Promise<void>((resolve, reject) => {
      page.socket.once('connect', resolve).once('connect_error', reject);
    });
    return page;
  }

  says = <T>(verb: string, input: object): Promise<Reply<T>> =>
    new Promise((resolve) => void this.socket.emit(verb, input, resolve));
}

async function until(holds: () => boolean): Promise<void> {
  const patience = Date.now() + 2000; // what is promised to co-authors
  while (!holds() && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

beforeAll(async () => {
  studio = await studioRig();
  [ada, bob] = [await studio.newDesk(), await studio.newDesk()];
  await ada.http.asks('put', '/api/v1/studio/author', { name: 'Ada' });
  draft = await ada.begins({ kind: 'template' }, { title: 'Test drill' });
}, 60_000);
afterAll(async () => {
  for (const { socket } of open) socket.disconnect();
  await studio.rig.stop();
});

describe('co-authors', () => {
  it('see who is there, where, and that they go; and hear of every revision, comment and step', async () => {
    const [one, other] = [await Page.of(ada.http.token), await Page.of(bob.http.token)];
    const entered = await one.says<EnteredDraft>('enter', { draft: draft.id });
    expect(entered).toMatchObject({
      ok: true,
      value: { revision: 0, state: 'draft', you: { name: 'Ada' }, present: [{ name: 'Ada', at: null }] },
    });
    await other.says('enter', { draft: draft.id });
    const at = ['scenario', 'injects', { id: 'letter-arrives' }, 'title'];
    await other.says('at', { at });
    await until(() => one.presence.at(-1)?.length === 2);
    await until(() => one.presence.at(-1)?.some((author) => JSON.stringify(author.at) === JSON.stringify(at)) ?? false);
    await bob.changes(draft.id, 0, { kind: 'set', at: ['scenario', 'title'], from: 'Test drill', to: 'Another' });
    await bob.posts(draft.id, 'comments', { at: null, text: 'Look' });
    await until(() => one.revisions.length === 1 && one.news.length === 1);
    expect(one.revisions[0]).toMatchObject({ revision: 1, origin: 'edit', changes: [{ to: 'Another' }] });
    expect(one.news).toEqual(['comments']);
    other.socket.disconnect();
    await until(() => one.presence.at(-1)?.length === 1);
  });

  it('are told of a large revision without its changes', async () => {
    const page = await Page.of(ada.http.token);
    await page.says('enter', { draft: draft.id });
    const { revision } = await ada.sees(draft.id);
    await ada.changes(draft.id, revision, { kind: 'set', at: ['scenario', 'notes'], to: 'x'.repeat(40_000) });
    await until(() => page.revisions.length === 1);
    expect(page.revisions[0]).not.toHaveProperty('changes');
  });

  it('leave one draft for another, and hear nothing more of the first', async () => {
    const [page, next] = [await Page.of(bob.http.token), await ada.begins({ kind: 'empty' })];
    await page.says('enter', { draft: draft.id });
    await page.says('enter', { draft: next.id });
    await ada.posts(draft.id, 'comments', { at: null, text: 'Unheard' });
    await ada.posts(next.id, 'comments', { at: null, text: 'Heard' });
    await until(() => page.news.length > 0);
    await page.says('leave', {});
    expect(page.news).toHaveLength(1);
  });

  it('are refused a draft that is not there, and what is malformed', async () => {
    const page = await Page.of(ada.http.token);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await page.says('enter', { draft: nowhere })).toMatchObject({
      ok: false,
      problem: { code: 'unknown-thing' },
    });
    expect(await page.says('enter', { draft: 7 })).toMatchObject({ ok: false, problem: { code: 'malformed' } });
    expect(await page.says('at', { at: 'here' })).toMatchObject({ ok: false, problem: { code: 'malformed' } });
    expect(await page.says('at', { at: null })).toMatchObject({ ok: true });
  });

  it('are organisers who are signed in, and nobody else', async () => {
    const played = await studio.rig
      .drill({ name: 'doors', injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] })
      .withTeams(1)
      .prepared();
    const team = await studio.rig.stranger.signsIn(played.team('blue').code);
    await expect(Page.of(team.token)).rejects.toMatchObject({ data: { code: 'not-allowed' } });
    await expect(Page.of(undefined)).rejects.toMatchObject({ data: { code: 'not-signed-in' } });
    const leaver = await studio.newDesk();
    const page = await Page.of(leaver.http.token);
    await leaver.http.asks('delete', '/api/v1/sessions/current');
    await until(() => page.socket.disconnected);
  });
});
