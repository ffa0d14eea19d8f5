import type { DraftView, EditReceipt } from '#libs/contracts';
import type { DraftChange } from '#libs/domain';
import { DrillRig, toldBy, type Answered, type HttpVoice } from '#libs/testing';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import request, { type Response } from 'supertest';
import { startServer } from '../../src/start-server.js';

export const DRAFTS = '/api/v1/studio/drafts';

/** An organiser at work in the Studio. */
export class Desk {
  constructor(readonly http: HttpVoice) {}

  async begins(from: object, more: object = {}): Promise<DraftView> {
    return toldBy('a draft', await this.http.posts(DRAFTS, { from, ...more }));
  }

  sees = async (draft: string): Promise<DraftView> =>
    toldBy('a draft', await this.http.asks('get', `${DRAFTS}/${draft}`));

  asks = (draft: string, path: string): Promise<Answered> => this.http.asks('get', `${DRAFTS}/${draft}/${path}`);

  posts = (draft: string, path: string, body?: object): Promise<Answered> =>
    this.http.posts(`${DRAFTS}/${draft}/${path}`, body);

  tries = (draft: string, base: number, ...changes: DraftChange[]): Promise<Answered> =>
    this.posts(draft, 'changes', { base, changes });

  async changes(draft: string, base: number, ...changes: DraftChange[]): Promise<EditReceipt> {
    return toldBy('an edit', await this.tries(draft, base, ...changes));
  }

  async writesYaml(draft: string, base: number, path: string, text: string): Promise<Answered> {
    return this.http.asks('put', `${DRAFTS}/${draft}/yaml`, { base, path, text });
  }

  /** Sends a file as a browser does. */
  async sends(path: string, content: Buffer | string, name: string): Promise<Response> {
    return request(this.http.url)
      .post(path)
      .set('authorization', `Bearer ${this.http.token}`)
      .attach('file', Buffer.from(content), name);
  }

  async fetches(path: string): Promise<Buffer> {
    const answered = await request(this.http.url)
      .get(path)
      .set('authorization', `Bearer ${this.http.token}`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done(null, Buffer.concat(pieces)));
      });
    if (answered.status !== 200) throw new Error(`${path} was refused: ${answered.status}`);
    return answered.body as Buffer;
  }
}

export interface StudioRig {
  readonly rig: DrillRig;
  newDesk(): Promise<Desk>;
}

/** A Muster whose library holds the packs of this repository. */
export async function studioRig(): Promise<StudioRig> {
  const rig = await DrillRig.start(startServer);
  await cp('scenarios', join(rig.folder, 'scenarios'), { recursive: true });
  return { rig, newDesk: async () => new Desk(await rig.stranger.signsIn(rig.server.organiserCode)) };
}
