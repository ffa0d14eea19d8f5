import { JournalStore, Keyring, NationSeals } from '#libs/journal';
import { createDataSource, FileStore, loadSecret, SealedFiles } from '#libs/platform';
import { sealOldWords, type OldWords } from '#libs/responses';
import { DrillRig, HttpVoice, toldBy, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { ReportDossier, SharedField } from '#libs/contracts';
import type { FormResult } from '#libs/domain';
import { startServer } from '../src/start-server.js';
import { allFiles, allRows, inHex } from './canaries/at-rest.js';

const CANARY = 'zqoldcanary77';
const NOTES = `Notes of ${CANARY}\n`;
const sha256 = createHash('sha256').update(NOTES).digest('hex');

let rig: DrillRig;
let drill: PlayedDrill;
let owner: DataSource;

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...WORD }] })
    .withTeams(2)
    .started();
  owner = await createDataSource({ url: rig.database.url, entities: [], migrations: [] }).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await rig.stop();
});

/** The tables as they stood before anything was sealed, with what a team had written. */
async function asBefore(): Promise<void> {
  const drop = ['draft', 'attachment', 'dossier_entry', 'signed_report', 'filled_form'];
  for (const table of drop) await owner.query(`DROP TABLE ${table}`);
  for (const table of ['draft_count', 'form_round']) await owner.query(`DROP POLICY in_drill ON ${table}`);
  await owner.query(`DELETE FROM schema_migrations WHERE name LIKE '%Sealed17643000000%'`);
  for (const create of BEFORE) await owner.query(create);
  const files = new FileStore(rig.dataFolder);
  await files.keep(Readable.from([Buffer.from(NOTES)]), { limit: 1000 });
  await owner.query(
    `INSERT INTO attachment (drill, team, sha256, name, bytes, media_type) VALUES ($1, 'blue', $2, $3, $4, 'text/plain')`,
    [...[drill.id, sha256, `${CANARY}.txt`, NOTES.length]],
  );
  const by = { writer: CANARY, name: null };
  const aside = { value: `${CANARY} aside`, version: 3, by, at: rig.clock.now() };
  await owner.query(`INSERT INTO draft VALUES ($1, 'blue', 'first', 'word', 7, $2, $3, NULL, $4, $5)`, [
    ...[drill.id, JSON.stringify(`${CANARY} draft`), CANARY, rig.clock.now(), JSON.stringify([aside])],
  ]);
  const need = { text: `${CANARY} wants`, services: [], pillars: [], objectives: [] };
  await owner.query(`INSERT INTO dossier_entry VALUES ('XA', $1, 1, $2, 'team/blue/c', 'team/blue/k', 'asked', $3)`, [
    ...[drill.id, rig.clock.now(), JSON.stringify({ type: 'need-stated', need: 'n', says: need, action: null })],
  ]);
  await owner.query(`INSERT INTO signed_report VALUES ('XA', $1, 'national', 1, $2)`, [drill.id, `{"of":"${CANARY}"}`]);
  const form = { language: 'en', answers: { best: `${CANARY} liked` }, quotable: true };
  const forms = [
    { ...form, by: { nation: 'XA', team: 'blue' } },
    { ...form, by: null },
  ];
  for (const body of forms)
    await owner.query(
      `INSERT INTO filled_form (drill, form, body, counted) VALUES ($1, 'participant-feedback', $2, true)`,
      [...[drill.id, JSON.stringify(body)]],
    );
}

const BEFORE = [
  `CREATE TABLE draft (drill uuid NOT NULL, team text NOT NULL, inject text NOT NULL, field text NOT NULL,
   version bigint NOT NULL, value text NOT NULL, writer text NOT NULL, name text, at bigint NOT NULL, asides text NOT NULL,
   PRIMARY KEY (drill, team, inject, field))`,
  `CREATE TABLE attachment (drill uuid NOT NULL, team text NOT NULL, sha256 text NOT NULL, name text NOT NULL,
   bytes bigint NOT NULL, media_type text NOT NULL, kept_at timestamptz NOT NULL DEFAULT now(),
   PRIMARY KEY (drill, team, sha256, name))`,
  `CREATE TABLE dossier_entry (owner text NOT NULL, drill uuid NOT NULL, seq integer NOT NULL, at bigint NOT NULL,
   by text NOT NULL, key text, asked text, event json NOT NULL, PRIMARY KEY (owner, drill, seq))`,
  `CREATE TABLE signed_report (owner text NOT NULL, drill uuid NOT NULL, what text NOT NULL, version integer NOT NULL,
   document text NOT NULL, PRIMARY KEY (owner, drill, what, version))`,
  `CREATE TABLE filled_form (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), drill uuid NOT NULL, form text NOT NULL,
   body json NOT NULL, counted boolean NOT NULL DEFAULT false)`,
  'CREATE INDEX filled_form_of_drill ON filled_form (drill)',
];

const foundAtRest = async (): Promise<boolean[]> => {
  const [rows, files] = [await allRows(rig), await allFiles(rig)];
  return [CANARY, inHex(CANARY), sha256].map((secret) => rows.includes(secret) || files.includes(secret));
};

/** All that the team can still read of it, by a server that has just started. */
async function read(url: string): Promise<unknown[]> {
  const blue = await new HttpVoice(url).signsIn(drill.team('blue').code);
  const file = await blue.asks('get', `${drill.path}/attachments/${sha256}`);
  const dossier = toldBy<ReportDossier>('dossier', await blue.asks('get', `${drill.path}/dossier`));
  const forms = toldBy<FormResult[]>('forms', await blue.asks('get', `${drill.path}/forms/results`));
  const console = await drill.team('blue').opensConsole();
  const drafts = await console.says('drafts', {});
  const [draft] = drafts.ok ? (drafts.value as SharedField[]) : [];
  return [
    String(file.body),
    dossier.needs[0]?.text,
    forms[1]?.questions.find(({ question }) => question === 'best'),
    draft?.value,
    draft?.asides[0]?.value,
  ];
}

describe('an installation from before anything but the journal was sealed', () => {
  it('is sealed by the start that brings this about: nothing is lost, nothing is left in clear', async () => {
    await asBefore();
    expect(await foundAtRest()).toEqual([true, false, true]);
    const { url } = await rig.joined();
    expect(await foundAtRest()).toEqual([false, false, false]);
    const whole = [
      NOTES,
      `${CANARY} wants`,
      expect.objectContaining({ quotes: [`${CANARY} liked`] }),
      `${CANARY} draft`,
      `${CANARY} aside`,
    ];
    expect(await read(url)).toEqual(whole);
    expect(await allRows(rig, 'filled_form')).toMatch(/.\n./);
    const left = await owner.query<object[]>(`SELECT 1 FROM pg_tables WHERE tablename LIKE '%in_clear'`);
    expect(left).toEqual([]);
  });

  it('is not harmed by a start that breaks off, wherever it does', async () => {
    await owner.query('ALTER TABLE attachment RENAME TO sealed_attachment');
    await owner.query(BEFORE[1]?.replace('TABLE attachment', 'TABLE attachment_in_clear') ?? '');
    await owner.query(BEFORE[0]?.replace('TABLE draft', 'TABLE draft_in_clear') ?? '');
    await owner.query('ALTER TABLE sealed_attachment RENAME TO attachment');
    await owner.query('DELETE FROM attachment');
    const files = new FileStore(rig.dataFolder);
    await files.keep(Readable.from([Buffer.from(NOTES)]), { limit: 1000 });
    await owner.query(
      `INSERT INTO attachment_in_clear (drill, team, sha256, name, bytes, media_type)
       SELECT $1, 'blue', $2, 'n' || n || '.txt', $3, 'text/plain' FROM generate_series(1, 3) AS n`,
      [drill.id, sha256, NOTES.length],
    );
    const keyring = new Keyring(loadSecret(rig.dataFolder, 'keyring'));
    const journal = new JournalStore(owner, keyring);
    const sealed = new SealedFiles(rig.dataFolder);
    let broken = 0;
    for (let steps = 0; ; steps++) {
      const old: OldWords = { source: owner, journal, files, sealed, seals: breakingOff(keyring, steps) };
      const done = await sealOldWords(old, () => Promise.resolve(false)).catch((error: Error) => error.message);
      if (done === true) break;
      expect(done).toBe('the power is gone');
      broken += 1;
      expect(await files.has(sha256)).toBe(true);
    }
    expect(broken).toBeGreaterThan(5);
    expect(await files.has(sha256)).toBe(false);
    const named = await new NationSeals(owner, keyring).in(drill.id, (place) =>
      place.rows(`SELECT DISTINCT name_mark, file FROM attachment WHERE drill = $1`, [drill.id]),
    );
    expect([named.length, new Set(named.map(({ file }) => String(file))).size]).toEqual([3, 1]);
    const blue = await drill.team('blue').http.asks('get', `${drill.path}/attachments/${sha256}`);
    expect(String(blue.body)).toBe(NOTES);
  });
});

/** Seals that work so many times and no more. */
function breakingOff(keyring: Keyring, steps: number): NationSeals {
  const seals = new NationSeals(owner, keyring);
  let left = steps;
  const works = seals.in.bind(seals);
  seals.in = (...asked) => (left-- > 0 ? works(...asked) : Promise.reject(new Error('the power is gone')));
  return seals;
}
