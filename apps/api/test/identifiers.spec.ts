import { DrillRig, WORD, type Answered, type HttpVoice, type Method, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startServer } from '../src/start-server.js';
import { uploads } from './canaries/play-canaries.js';
import { aPerson, grant, invited, placed } from './people/a-person.js';
import { routesOf } from './routes-of.js';
import { WHO_MAY } from './who-may.js';

const NO_UUID = '00000000-0000-4000-8000-000000000000';
let rig: DrillRig;
let mine: PlayedDrill;
let theirs: PlayedDrill;
const voices = new Map<string, HttpVoice>();
/** For each parameter of a path, something that there is and that is not the asker's; and what nobody has. */
const pairs = new Map<string, readonly (readonly [string, string])[]>();

/** How many queries the server has sent to its database. */
let queries = 0;
const { query } = pg.Client.prototype;
beforeAll(async () => {
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    queries += 1;
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  rig = await DrillRig.start(startServer);
  const injects = [
    { id: 'first', trigger: { at: 'T+00:00' }, ...WORD },
    { id: 'greens', trigger: { at: 'T+00:00' }, ...WORD, audience: { teams: ['green'] } },
  ];
  [mine, theirs] = [await played({ name: 'mine', injects }), await played({ name: 'theirs', injects })];
  await meet();
  await fill();
}, 60_000);
afterAll(async () => {
  pg.Client.prototype.query = query;
  await rig.stop();
});

async function played(pack: { name: string; injects: object[] }): Promise<PlayedDrill> {
  const drill = await rig
    .drill(pack as never)
    .withTeams(2)
    .started();
  await drill.at('T+00:01');
  return drill;
}

async function meet(): Promise<void> {
  const { organiser } = rig;
  voices.set('team', mine.team('blue').http);
  voices.set('observer', await rig.stranger.signsIn(mine.observerCode));
  await organiser.posts(`${mine.path}/evaluators`, { evaluator: 'ada', name: 'Ada' });
  await organiser.posts(`${theirs.path}/evaluators`, { evaluator: 'zoe', name: 'Zoe' });
  const { body } = await organiser.asks('get', `${mine.path}/codes`);
  const codes = body as Readonly<Record<'evaluators' | 'nations' | 'staff', { code: string; role?: string }[]>>;
  voices.set('evaluator', await rig.stranger.signsIn(codes.evaluators[0]?.code ?? ''));
  voices.set('national', await rig.stranger.signsIn(codes.nations[0]?.code ?? ''));
  const director = codes.staff.find(({ role }) => role === 'director');
  voices.set('director', await rig.stranger.signsIn(director?.code ?? ''));
  voices.set('person', await aPerson(organiser, 'pat', placed({ role: 'observer', drill: mine.id })));
}

/** The first identifier in what somebody is told. */
async function firstIn(voice: HttpVoice, path: string): Promise<string | undefined> {
  return /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.exec((await voice.asks('get', path)).text)?.[0];
}

async function fill(): Promise<void> {
  const { organiser } = rig;
  const sha256 = await uploads(mine, mine.team('green').http, 'green.txt', 'Only green has this\n');
  await mine.team('green').answers('greens', { word: 'x' });
  const outage = { team: 'blue', reason: 'x', from: '2026-11-22T09:00:00Z', to: '2026-11-22T09:00:01Z' };
  await organiser.posts(`${theirs.path}/outages`, outage);
  await organiser.posts(`${theirs.path}/dossier/needs`, { text: 'N' });
  const other = await aPerson(organiser, 'olga', grant('author'));
  await invited(organiser, placed({ role: 'observer', drill: theirs.id }));
  const [olga, invitation, ended, need] = await Promise.all([
    firstIn(other, '/api/v1/people/me'),
    firstIn(organiser, '/api/v1/invitations'),
    firstIn(organiser, `${theirs.path}/outages`),
    firstIn(organiser, `${theirs.path}/dossier`),
  ]);
  const uuid = (known: string | undefined): readonly (readonly [string, string])[] => [[known ?? theirs.id, NO_UUID]];
  const named = (...known: string[]): readonly (readonly [string, string])[] => known.map((name) => [name, 'absent']);
  const of: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    drill: uuid(theirs.id),
    inject: named('greens'),
    hint: named('greens'),
    artefact: named('greens'),
    sha256: [[sha256, 'f'.repeat(64)]],
    nation: [['XB', 'QQ']],
    evaluator: named('zoe'),
    outage: uuid(ended),
    need: uuid(need),
    person: uuid(olga),
    invitation: uuid(invitation),
    draft: uuid(undefined),
    ...Object.fromEntries(
      ['release', 'finding', 'action', 'assignment', 'rehearsal', 'comment', 'token', 'console'].map((name) => [
        name,
        uuid(undefined),
      ]),
    ),
    item: named('greens'),
    what: [['national-XB', 'national-QQ']],
    form: named('greens'),
  };
  for (const [name, known] of Object.entries(of)) pairs.set(name, known);
}

/** Parameters that name no thing of anybody: a number of a version, a kind of file. */
const OF_NOBODY = new Set(['format', 'version', 'revision']);
const PARAMETER = /:(\w+)/g;
const parametersOf = (route: string): string[] => [...route.matchAll(PARAMETER)].map(([, name = '']) => name);

interface Asked {
  readonly told: string;
  readonly queries: number;
}

async function asks(voice: HttpVoice, route: string, values: Readonly<Record<string, string>>): Promise<Asked> {
  const [method = '', pattern = ''] = route.split(' ');
  const usual: Readonly<Record<string, string>> = {
    drill: mine.id,
    inject: 'first',
    format: 'json',
    version: '1',
    revision: '0',
  };
  const path = pattern.replace(PARAMETER, (_, name: string) => values[name] ?? usual[name] ?? 'x');
  const before = queries;
  const answered = await voice.asks(method.toLowerCase() as Method, path, WHO_MAY[route]?.body);
  return { told: toldOf(answered, values), queries: queries - before };
}

/** Status, headers and words, but for the identifier that was asked for and what differs from one asking to the next. */
function toldOf({ status, headers, text }: Answered, values: Readonly<Record<string, string>>): string {
  const { date, 'content-length': _length, etag, ...rest } = headers as Record<string, string>;
  void date;
  void etag;
  const words = (text ?? '').replace(/name="key" value="[^"]+"/g, 'name="key"');
  const said = JSON.stringify([status, Object.keys(rest).sort(), words]);
  return Object.values(values).reduce((told, value) => told.replaceAll(value, 'IT'), said);
}

/** Other work of the server falls between now and then: what a question costs is the least of three. */
async function costs(voice: HttpVoice, route: string, values: Readonly<Record<string, string>>): Promise<Asked> {
  const tries = [await asks(voice, route, values), await asks(voice, route, values), await asks(voice, route, values)];
  return { told: tries[2]?.told ?? '', queries: Math.min(...tries.map((one) => one.queries)) };
}

describe('an identifier that is another’s', () => {
  const routes = (): string[] =>
    routesOf(rig.server.app).filter((route) => /^(GET|POST|PUT|DELETE) \/(api|plain)/.test(route) && /:\w/.test(route));

  it.each(['team', 'observer', 'evaluator', 'national', 'director', 'person'])(
    'is to %s as one that never was, at every door, in words and in work',
    async (who) => {
      const voice = voices.get(who) as HttpVoice;
      for (const route of routes())
        for (const name of parametersOf(route))
          for (const [known, none] of OF_NOBODY.has(name) ? [] : (pairs.get(name) ?? [[theirs.id, NO_UUID]])) {
            if (isOwn(who, name)) continue;
            const [found, nobodys] = [
              await costs(voice, route, { [name]: known }),
              await costs(voice, route, { [name]: none }),
            ];
            expect([route, name, found]).toEqual([route, name, nobodys]);
          }
    },
    120_000,
  );

  /** Direction sees every inject, file and nation of its own drill: there the other drill’s are what is another’s. */
  const isOwn = (who: string, name: string): boolean =>
    (who === 'director' && ['inject', 'hint', 'artefact', 'sha256', 'nation', 'item', 'what', 'form'].includes(name)) ||
    (who === 'national' && ['inject'].includes(name));
});
