import type { DossierReceipt, Problem } from '#libs/contracts';
import { toldBy, WORD, type Answered, type HttpVoice } from '#libs/testing';

const tags = { gca: ['2'], first: ['2.1'] };

/** A scenario of one inject, tagged, so that what came of it can be looked back on. */
export const LOOKED_BACK_ON = {
  name: 'looked-back-on',
  injects: [{ id: 'first', trigger: { at: 'T+00:00' }, tags, ...WORD }],
  objectives: [
    {
      ...{ id: 'objective', title: 'An objective', needs: ['need'], tags },
      targets: [{ id: 'target', title: 'A target', tasks: [{ id: 'task', title: 'A task' }] }],
    },
  ],
};

export const FINDING = {
  section: 'capabilities',
  kind: 'area',
  target: 'target',
  title: 'Slow',
  text: 'It took long.',
};

/** Due on the day before the rig's clock begins. */
export const ACTION = {
  issue: 'Nobody had the key',
  correctiveAction: 'Keep a second key',
  element: 'planning',
  owner: 'Head of watch',
  organisation: 'CIRT of XA',
  due: '2026-11-21',
};

/** Status and code of a refusal. */
export const refused = ({ status, body }: Answered): readonly [number, string] => [status, (body as Problem).code];
/** Where the faults of a refused input are. */
export const faults = ({ body }: Answered): readonly string[] =>
  ((body as Problem).faults ?? []).map(({ path }) => path);

/** Asks and tells about one drill. */
export class AboutDrill {
  constructor(readonly path: string) {}

  posts = (who: HttpVoice, path: string, body?: unknown, key?: string): Promise<Answered> =>
    who.posts(`${this.path}/${path}`, body, key);
  asks = (who: HttpVoice, path: string): Promise<Answered> => who.asks('get', `${this.path}/${path}`);
  does = async (who: HttpVoice, path: string, body?: unknown): Promise<DossierReceipt> =>
    toldBy<DossierReceipt>(path, await this.posts(who, path, body));
  told = async <T>(who: HttpVoice, path: string): Promise<T> => toldBy<T>(path, await this.asks(who, path));
}
