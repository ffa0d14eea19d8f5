import { DrillRig, freshDatabase, toldBy, WORD, type FreshDatabase, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { startServer } from '../src/start-server.js';
import { AboutDrill, FINDING } from './about-drill.js';
import { uploads } from './canaries/play-canaries.js';

const pack = { injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...WORD }] };

async function asked<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function played(rig: DrillRig): Promise<PlayedDrill[]> {
  const drills = [await rig.drill(pack).withTeams(2).started(), await rig.drill(pack).withTeams(1).started()];
  for (const drill of drills) {
    const blue = drill.team('blue');
    await blue.tries('draft', { inject: 'first', field: 'word', value: 'righ', writer: 'w', base: 0 });
    await uploads(drill, blue.http, 'notes.txt', 'Notes\n');
    await blue.answers('first', { word: 'right' });
    await drill.control.ends('over');
    const about = new AboutDrill(drill.path);
    await about.does(blue.http, 'dossier/findings', { ...FINDING, target: null });
    await about.does(blue.http, 'reports/sign', { what: 'national', name: 'N', office: 'O', provisional: true });
    toldBy('form', await about.posts(blue.http, 'forms/participant-feedback', { answers: { learnt: 4 } }));
  }
  return drills;
}

/** Everything that lies behind the wall. */
const BEHIND = [
  ...['journal_entry', 'nation_key', 'draft', 'draft_count', 'attachment'],
  ...['dossier_entry', 'signed_report', 'filled_form', 'form_round'],
];

/** What raw SQL gets with the connection that the application works with. */
function sql<Row extends object>(rig: DrillRig, text: string, drill?: string): Promise<Row[]> {
  return rig.server.app.get(DataSource).transaction(async (all) => {
    if (drill !== undefined) await all.query(`SELECT set_config('muster.drill', $1, true)`, [drill]);
    return all.query<Row[]>(text);
  });
}

const count = async (rig: DrillRig, table: string, drill?: string): Promise<number> =>
  Number((await sql<{ count: string }>(rig, `SELECT count(*) FROM ${table}`, drill))[0]?.count);

function holds(of: () => { rig: DrillRig; drills: readonly PlayedDrill[]; owner: string }): void {
  it('it is neither a superuser nor may it bypass row-level security', async () => {
    const [me] = await sql<object>(
      of().rig,
      'SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
    );
    expect(me).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
  });

  it('raw SQL reads no row of any drill without naming the drill, and with it only that drill’s', async () => {
    const { rig, drills } = of();
    for (const table of BEHIND) {
      expect([table, await count(rig, table)]).toEqual([table, 0]);
      for (const { id } of drills) {
        const own = await sql<{ drill: string }>(rig, `SELECT DISTINCT drill FROM ${table}`, id);
        expect([table, own]).toEqual([table, [{ drill: id }]]);
      }
      expect(await count(rig, table, '00000000-0000-4000-8000-000000000000')).toBe(0);
    }
  });

  it('nor does raw SQL put a row into another drill, or change one there', async () => {
    const { rig, drills } = of();
    const [here = '', there = ''] = drills.map(({ id }) => id);
    await expect(
      sql(rig, `INSERT INTO draft_count (drill, team, version) VALUES ('${there}', 'x', 1)`, here),
    ).rejects.toThrow(/row-level security/);
    for (const table of BEHIND.slice(2)) await sql(rig, `DELETE FROM ${table} WHERE drill = '${there}'`, here);
    for (const table of BEHIND.slice(2)) expect(await count(rig, table, there)).toBeGreaterThan(0);
  });

  it('and the house works behind it', async () => {
    const { rig, drills } = of();
    for (const drill of drills) {
      const { body } = await rig.organiser.asks('get', `${drill.path}/verification`);
      expect(body).toMatchObject({ holds: true });
      expect((await drill.journal()).some(({ event }) => event.type === 'response-submitted')).toBe(true);
    }
  });
}

describe('under a superuser’s address, the application works as a role of its own:', () => {
  let rig: DrillRig;
  let drills: PlayedDrill[];
  beforeAll(async () => {
    rig = await DrillRig.start(startServer);
    drills = await played(rig);
  });
  afterAll(() => rig.stop());

  holds(() => ({ rig, drills, owner: rig.database.url }));

  it('the rows are there, for whoever owns them', async () => {
    const [{ count: all = '0' } = {}] = await asked<{ count: string }>(
      rig.database.url,
      'SELECT count(*) FROM journal_entry',
    );
    expect(Number(all)).toBeGreaterThan(20);
  });

  it.each([
    'UPDATE journal_entry SET at = 0',
    'DELETE FROM journal_entry',
    'TRUNCATE journal_entry',
    'UPDATE journal_checkpoint SET at = 0',
    'DELETE FROM journal_checkpoint',
    'ALTER TABLE journal_entry DISABLE ROW LEVEL SECURITY',
    'DROP POLICY read_in_drill ON journal_entry',
    'DELETE FROM schema_migrations',
    'SET ROLE muster',
    'SET SESSION AUTHORIZATION muster',
  ])('it may not: %s', async (statement) => {
    await expect(sql(rig, statement, drills[0]?.id)).rejects.toThrow(/permission denied|must be owner|does not exist/);
  });
});

describe('under the address of an ordinary user who owns the schema, the tables hold their owner to it:', () => {
  let database: FreshDatabase;
  let rig: DrillRig;
  let drills: PlayedDrill[];
  beforeAll(async () => {
    database = await freshDatabase();
    const name = `plain_${randomBytes(6).toString('hex')}`;
    await asked(database.url, `CREATE ROLE ${name} LOGIN PASSWORD 'plain'`);
    const url = new URL(database.url);
    await asked(database.url, `ALTER DATABASE ${url.pathname.slice(1)} OWNER TO ${name}`);
    url.username = name;
    url.password = 'plain';
    rig = await DrillRig.start(startServer, { DATABASE_URL: url.href });
    drills = await played(rig);
  });
  afterAll(async () => {
    await rig.stop();
    await database.drop();
  });

  holds(() => ({ rig, drills, owner: database.url }));
});
