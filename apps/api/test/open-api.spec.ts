import { DrillRig, toldBy } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { routesOf } from './routes-of.js';

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[];
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: object }>>;
}
interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let rig: DrillRig;
let document: OpenApi;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  document = toldBy('the document', await rig.stranger.asks('get', '/docs-json'));
});
afterAll(() => rig.stop());

const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

function valuesAt(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => (name === key ? [value] : valuesAt(key, value)));
}

describe('the OpenAPI document', () => {
  it('is of 3.1 and names the API', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: 'Muster', version: '1' });
  });

  it('holds every route of the API that the server answers, and none that it does not', () => {
    const known = routesOf(rig.server.app)
      .filter((route) => !route.startsWith('HEAD') && / \/(api|health)\//.test(route) && !route.endsWith('.css'))
      .map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(
      operations()
        .map(([route]) => route)
        .sort(),
    ).toEqual([...known].sort());
  });

  it('gives every route a summary, a tag, a name of its own and a response that says what it is', () => {
    for (const [route, { summary, tags, responses }] of operations()) {
      const lacking = { route, summary: !summary, tags: !tags?.length, responses: Object.keys(responses).length < 2 };
      expect(lacking).toEqual({ route, summary: false, tags: false, responses: false });
      // A browser that comes back from elsewhere is led on: that is all the answer it gets.
      expect([route, Object.keys(responses).some((status) => /^(2\d\d|303)$/.test(status))]).toEqual([route, true]);
    }
    const names = operations().map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('describes the body of every answer but of files, pages and bare yes', () => {
    const bare = operations().filter(
      ([, { responses }]) =>
        !Object.entries(responses).some(([status, { content }]) => status.startsWith('2') && content),
    );
    expect(bare.map(([route]) => route).sort()).toEqual([
      'DELETE /api/v1/drills/{drill}/people/{assignment}',
      'DELETE /api/v1/drills/{drill}/webhooks/{webhook}',
      'DELETE /api/v1/people/me/passkeys/{passkey}',
      'DELETE /api/v1/people/me/providers/{provider}',
      'DELETE /api/v1/people/me/sessions',
      'DELETE /api/v1/people/me/sessions/{console}',
      'DELETE /api/v1/people/me/tokens/{token}',
      'DELETE /api/v1/sessions/current',
      'DELETE /api/v1/studio/drafts/{draft}',
      'GET /api/v1/providers/{provider}/callback',
      'POST /api/v1/drills/{drill}/webhooks/{webhook}/deliveries/{delivery}/again',
      'POST /api/v1/drills/{drill}/webhooks/{webhook}/test',
      'POST /api/v1/invitations/{invitation}/withdraw',
      'POST /api/v1/people/me/delete',
      'POST /api/v1/people/me/news/seen',
      'POST /api/v1/people/{person}/delete',
      'PUT /api/v1/people/me/password',
    ]);
  });

  it('names every parameter that its path has', () => {
    for (const [route, { parameters = [] }] of operations()) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect([route, [...inPath].sort()]).toEqual([
        route,
        [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      ]);
    }
  });

  it('refers to nothing that it does not hold', () => {
    const refs = valuesAt('$ref', document) as string[];
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) {
      const found = ref
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((place, part) => (place as Record<string, unknown> | undefined)?.[part], document);
      expect([ref, typeof found]).toEqual([ref, 'object']);
    }
  });

  it('claims nothing of the token’s inside', () => {
    expect(valuesAt('bearerFormat', document)).toEqual([]);
  });
});

describe('what everybody may fetch', () => {
  it('is the page to try the API', async () => {
    const page = await rig.stranger.asks('get', '/docs');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('swagger-ui');
    for (const [, asset = ''] of page.text.matchAll(/(?:src|href)="(\.?\/[^"]+)"/g)) {
      const fetched = await rig.stranger.asks('get', new URL(asset, `${rig.server.url}/docs`).pathname);
      expect([asset, fetched.status]).toEqual([asset, 200]);
    }
  });

  it('comes with headers that keep browsers safe', async () => {
    const { headers } = await rig.stranger.asks('get', '/');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('says that the server lives and is ready', async () => {
    for (const state of ['live', 'ready'])
      expect(await rig.stranger.asks('get', `/health/${state}`)).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});
