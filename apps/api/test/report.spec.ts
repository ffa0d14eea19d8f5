import { OwnReport, Problem, WholeReport } from '#libs/contracts';
import { AccessCodes, type Place } from '#libs/identity';
import { stylesheetVersion } from '#libs/reporting';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../src/start-server.js';

let database: FreshDatabase;
let folder: string;
let server: RunningServer;
let organiser: string;

interface Played {
  readonly drill: string;
  readonly team: string;
  readonly observer: string;
}

const get = (path: string, token: string): Promise<Response> =>
  fetch(`${server.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });

async function post(path: string, body: unknown = {}, token = organiser): Promise<unknown> {
  const answer = await fetch(`${server.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

async function signIn(code: string): Promise<string> {
  return ((await post('sessions', { code }, '')) as { token: string }).token;
}

const tokenFor = async (whom: Place): Promise<string> => signIn(await server.app.get(AccessCodes).issue(whom));

/** A drill with two teams, under way. */
async function begun(): Promise<Played> {
  const { id: drill } = (await post('drills', { pack: 'hospital-ransomware', title: 'A drill <b>' })) as { id: string };
  await post(`drills/${drill}/nations`, { nation: 'KE', name: 'Kenya' });
  await post(`drills/${drill}/organisations`, { organisation: 'cirt', name: 'KE-CIRT', nation: 'KE' });
  for (const [id, name] of [
    ['one', 'Team One'],
    ['two', 'Team Two'],
  ] as const)
    await post(`drills/${drill}/teams`, { id, name, nation: 'KE', organisation: 'cirt', languages: ['ar', 'en'] });
  await post(`drills/${drill}/start`);
  return {
    drill,
    team: await tokenFor({ role: 'team', drill, team: 'one', seat: 'lead' }),
    observer: await tokenFor({ role: 'observer', drill }),
  };
}

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-report-'));
  server = await startServer({
    config: {
      port: 0,
      host: '127.0.0.1',
      dataFolder: folder,
      archiveFolder: undefined,
      scenariosFolder: undefined,
      databaseUrl: database.url,
      redisUrl: undefined,
      metricsToken: undefined,
      tracesTo: undefined,
      role: 'all',
      drainSeconds: 0,
      sessionIdleHours: 12,
      providers: [],
      demo: false,
      logLevel: 'error',
      publicUrl: undefined,
      proxies: [],
      webhookLoopback: false,
      limits: { session: 0, team: 0, address: 0 },
    },
    scenarios: 'scenarios',
  });
  organiser = await signIn(server.organiserCode);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const problemIn = async (answer: Response): Promise<Problem> => Problem.parse(await answer.json());

describe('the report over HTTP', () => {
  let played: Played;
  beforeAll(async () => {
    played = await begun();
  });

  it('is for the organiser at any time', async () => {
    const answer = await get(`drills/${played.drill}/report`, organiser);
    expect(answer.status).toBe(200);
    expect(WholeReport.parse(await answer.json())).toMatchObject({
      audience: 'organiser',
      drill: played.drill,
      overview: { status: 'running', endEx: null, teams: [{ id: 'one' }, { id: 'two' }] },
    });
  });

  it('is kept from teams until EndEx', async () => {
    for (const path of ['report', 'report.html']) {
      const answer = await get(`drills/${played.drill}/${path}`, played.team);
      expect(answer.status).toBe(409);
      expect(await problemIn(answer)).toMatchObject({ code: 'drill-not-over', state: 'running' });
    }
  });

  it('is not for observers', async () => {
    expect((await get(`drills/${played.drill}/report`, played.observer)).status).toBe(403);
  });

  it('does not exist for strangers, nor for drills that never were', async () => {
    const other = await begun();
    expect((await get(`drills/${played.drill}/report`, other.team)).status).toBe(404);
    expect((await get('drills/3f0c8a52-5a0e-4b1b-9f51-2a6f1a2d7c11/report', organiser)).status).toBe(404);
    expect((await get('drills/none/report', organiser)).status).toBe(404);
    expect((await fetch(`${server.url}/api/v1/drills/${played.drill}/report`)).status).toBe(401);
  });

  it('refuses to be asked for in ways that it does not have', async () => {
    for (const query of ['download=2', 'colour=red']) {
      expect((await get(`drills/${played.drill}/report.html?${query}`, organiser)).status).toBe(400);
    }
    const answer = await get(`drills/${played.drill}/report.html?language=xx`, organiser);
    expect(answer.status).toBe(422);
    expect(await problemIn(answer)).toMatchObject({ code: 'nonsense-value' });
  });

  it('is served as a page under a policy that lets its stylesheet through, and nothing else', async () => {
    const answer = await get(`drills/${played.drill}/report.html`, organiser);
    const html = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(html).toContain('A drill &lt;b&gt;');
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(href).toContain(stylesheetVersion);
    const styles = await fetch(new URL(href, answer.url));
    expect(styles.status).toBe(200);
    expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await styles.text()).toContain('@page');
  });

  it('comes as one file when it is downloaded', async () => {
    const answer = await get(`drills/${played.drill}/report.html?language=ar&download=1`, organiser);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="muster-report-${played.drill}-ar.html"`,
    );
    expect(await answer.text()).toMatch(/<html lang="ar" dir="rtl">[\s\S]*<style>/);
  });

  it('is each team’s own after EndEx, in its own language', async () => {
    await post(`drills/${played.drill}/end`, { reason: 'Enough.' });
    const answer = await get(`drills/${played.drill}/report`, played.team);
    const sent = await answer.text();
    expect(OwnReport.parse(JSON.parse(sent))).toMatchObject({ audience: 'team', team: 'one', participants: 2 });
    expect(sent).not.toMatch(/Team Two|"two"/);
    const page = await (await get(`drills/${played.drill}/report.html`, played.team)).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).not.toContain('Team Two');
  });

  it('is described in the OpenAPI document', async () => {
    const document = (await (await fetch(`${server.url}/docs-json`)).json()) as {
      paths: Record<string, unknown>;
      components: { schemas: Record<string, unknown> };
    };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/drills/{drill}/report', '/api/v1/drills/{drill}/report.html']),
    );
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['WholeReport', 'OwnReport']));
  });
});
