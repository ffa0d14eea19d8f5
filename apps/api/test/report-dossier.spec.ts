import { ReportDocument, ReportShelf, type Problem, type ReportDossier } from '#libs/contracts';
import type { NationalReport, PublicSummary, RegionalReport } from '#libs/domain';
import { DrillRig, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { AboutDrill, ACTION, faults, FINDING, LOOKED_BACK_ON, refused } from './about-drill.js';

let rig: DrillRig;
let drill: PlayedDrill;
let about: AboutDrill;
let observer: HttpVoice;

const SIGNED = { name: 'A. Minister', office: 'Head of the CIRT' };

const blue = (): HttpVoice => drill.team('blue').http;
const green = (): HttpVoice => drill.team('green').http;
const posts: AboutDrill['posts'] = (...said) => about.posts(...said);
const asks: AboutDrill['asks'] = (...said) => about.asks(...said);
const does: AboutDrill['does'] = (...said) => about.does(...said);
const told = <T>(who: HttpVoice, path: string): Promise<T> => about.told<T>(who, path);
const dossier = (who: HttpVoice): Promise<ReportDossier> => told(who, 'dossier');

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(LOOKED_BACK_ON, { title: 'The first drill' }).withTeams(7).prepared();
  about = new AboutDrill(drill.path);
  observer = await rig.stranger.signsIn(drill.observerCode);
});
afterAll(() => rig.stop());

describe('before StartEx', () => {
  it('lets a nation state what it wants, and nobody else see it', async () => {
    const need = { text: 'To write to\u202Eministers\u0007', services: ['2.1'], objectives: ['objective'] };
    const { ids } = await does(blue(), 'dossier/needs', need);
    const [id = ''] = ids;
    expect((await dossier(blue())).needs).toMatchObject([{ id, text: 'To write toministers', action: null }]);
    await does(blue(), 'dossier/needs', { ...need, id, text: 'To write to ministers' });
    expect((await dossier(blue())).needs).toMatchObject([{ id, text: 'To write to ministers' }]);
    for (const other of [green(), rig.organiser]) expect((await dossier(other)).needs).toEqual([]);
  });

  it('refuses needs that name what is not there', async () => {
    const odd = await posts(blue(), 'dossier/needs', { text: 'A need', services: ['9.9'], pillars: ['7'] });
    expect([...refused(odd), ...faults(odd)]).toEqual([422, 'nonsense-value', 'services[0]', 'pillars[0]']);
    const unknown = await posts(blue(), 'dossier/needs', { text: 'A need', objectives: ['no-such'] });
    expect([...refused(unknown), ...faults(unknown)]).toEqual([422, 'nonsense-value', 'objectives[0]']);
    expect(refused(await posts(blue(), 'dossier/needs', { text: '\u0001\u202E' }))).toEqual([422, 'nonsense-value']);
    expect(refused(await posts(blue(), 'dossier/needs/none/withdraw'))).toEqual([404, 'unknown-thing']);
    const { ids } = await does(blue(), 'dossier/needs', { text: 'A second' });
    await does(blue(), `dossier/needs/${ids[0] ?? ''}/withdraw`);
    expect((await dossier(blue())).needs).toHaveLength(1);
  });
});

describe('before EndEx', () => {
  beforeAll(async () => {
    await drill.control.starts();
    await drill.at('T+00:05');
    for (const team of drill.everyTeam.slice(0, 5)) await team.answers('first', { word: 'right' });
    await drill.team('silver').answers('first', { word: 'wrong' });
  });

  it('says what a report still waits for', async () => {
    for (const [who, what] of [
      [blue(), 'national'],
      [blue(), 'participation'],
      [rig.organiser, 'regional'],
      [rig.organiser, 'public'],
    ] as const) {
      const early = await asks(who, `reports/${what}`);
      expect([...refused(early), (early.body as Problem).state]).toEqual([409, 'report-not-ready', 'running']);
      expect(faults(early)).toContain('end-of-drill');
      const signing = await posts(who, 'reports/sign', { what, ...SIGNED, provisional: true });
      expect(refused(signing)).toEqual([409, 'report-not-ready']);
    }
  });

  it('takes no findings, actions, forms, and no needs any more', async () => {
    expect(refused(await posts(blue(), 'dossier/findings', FINDING))).toEqual([409, 'drill-not-over']);
    expect(refused(await posts(blue(), 'dossier/actions', ACTION))).toEqual([409, 'drill-not-over']);
    expect(refused(await posts(blue(), 'dossier/needs', { text: 'Late' }))).toEqual([409, 'drill-already-started']);
    const form = { answers: { learnt: 4 } };
    expect(refused(await posts(blue(), 'forms/participant-feedback', form))).toEqual([409, 'drill-not-over']);
  });
});

describe('after EndEx', () => {
  beforeAll(() => drill.control.ends('That was all.'));

  it('makes a draft for each owner, and nothing for anybody else', async () => {
    const national = ReportDocument.parse(await told(blue(), 'reports/national')) as NationalReport;
    expect([national.nation.id, national.tlp, national.signed]).toEqual(['XA', 'TLP:AMBER+STRICT', null]);
    expect(national.needs).toMatchObject([
      { text: 'To write to ministers', answeredBy: ['objective'], outcome: 'met' },
    ]);
    expect(national.capabilities[0]?.drafts).toMatchObject([{ id: 'target/task', kind: 'strength', rating: 'P' }]);
    expect(JSON.stringify(national)).not.toMatch(/Team (green|amber|violet|coral|teal|silver)|"XB"/);
    const regional = ReportDocument.parse(await told(rig.organiser, 'reports/regional')) as RegionalReport;
    expect(regional.objectives[0]?.ratings.U).toEqual({ value: null, reason: 'suppressed' });
    for (const [who, path] of [
      [green(), 'reports/national?nation=XA'],
      [rig.organiser, 'reports/national?nation=XA'],
      [blue(), 'reports/regional'],
      [observer, 'reports/public'],
      [observer, 'reports/national?nation=XA'],
      [blue(), 'reports/national?version=1'],
      [blue(), 'reports/no-such-kind'],
    ] as const)
      expect([path, ...refused(await asks(who, path))]).toEqual([path, 404, 'unknown-thing']);
    const whose = await asks(rig.organiser, 'reports/national');
    expect([...refused(whose), ...faults(whose)]).toEqual([422, 'nonsense-value', 'nation']);
  });

  it('keeps findings of its owner, in new words under the same name, until they are taken out', async () => {
    const [id = ''] = (await does(blue(), 'dossier/findings', { ...FINDING, instead: 'target/task' })).ids;
    const words = 'مهم 🚑 and '.padEnd(300, 'x');
    await does(blue(), 'dossier/findings', { ...FINDING, id, instead: 'target/task', text: `${words}\u2066` });
    const { findings } = await dossier(blue());
    expect(findings).toMatchObject([{ id, text: words, title: 'Slow', open: false }]);
    const report = await told<NationalReport>(blue(), 'reports/national');
    expect(report.capabilities[0]).toMatchObject({ drafts: [{ replacedBy: id }], findings: [{ id }] });
    const [gone = ''] = (await does(blue(), 'dossier/findings', { ...FINDING, target: null })).ids;
    await does(blue(), `dossier/findings/${gone}/withdraw`, { reason: 'Said twice' });
    expect((await dossier(blue())).findings).toHaveLength(1);
    expect((await dossier(green())).findings).toEqual([]);
  });

  it('refuses findings that do not fit', async () => {
    const odd = await posts(blue(), 'dossier/findings', { ...FINDING, target: 'no-such', text: '\u0001', open: true });
    expect([...refused(odd), ...faults(odd)]).toEqual([422, 'nonsense-value', 'text', 'target', 'open']);
    const unknown = { ...FINDING, id: '00000000-0000-4000-8000-000000000000' };
    expect(refused(await posts(blue(), 'dossier/findings', unknown))).toEqual([404, 'unknown-thing']);
    expect(refused(await posts(blue(), 'dossier/findings/none/withdraw', { reason: 'x' }))).toEqual([
      404,
      'unknown-thing',
    ]);
    const long = { ...FINDING, text: 'x'.repeat(8001) };
    expect((await posts(blue(), 'dossier/findings', long)).status).toBe(400);
    expect((await posts(blue(), 'dossier/findings', { ...FINDING, section: 'gossip' })).status).toBe(400);
  });

  it('does a change once under one key, and several at once one after the other', async () => {
    const first = await posts(blue(), 'dossier/actions', ACTION, 'one-key');
    const again = await posts(blue(), 'dossier/actions', ACTION, 'one-key');
    expect(again.body).toEqual(first.body);
    const other = await posts(blue(), 'dossier/actions', { ...ACTION, owner: 'Another' }, 'one-key');
    expect(refused(other)).toEqual([422, 'key-reused']);
    const before = (await dossier(rig.organiser)).seq;
    const many = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => does(rig.organiser, 'dossier/findings', { ...FINDING, title: `${n}` })),
    );
    expect(many.map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4, 5].map((n) => before + n));
    const { findings } = await dossier(rig.organiser);
    expect(findings.map(({ title }) => title).sort()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('refuses improvement actions that do not fit', async () => {
    const odd = {
      ...ACTION,
      start: '2027-01-01',
      target: 'no-such',
      owner: '\u0002',
      finding: '00000000-0000-4000-8000-000000000000',
    };
    const answered = await posts(blue(), 'dossier/actions', odd);
    expect([...refused(answered), ...faults(answered)]).toEqual([
      422,
      'nonsense-value',
      'owner',
      'due',
      'target',
      'finding',
    ]);
    for (const wrong of [{ element: 'magic' }, { due: '2026-02-30' }, { due: 'soon' }, { owner: '' }])
      expect((await posts(blue(), 'dossier/actions', { ...ACTION, ...wrong })).status).toBe(400);
  });

  it('signs versions, each of which stays as it was', async () => {
    const missing = await posts(green(), 'reports/sign', { what: 'national', ...SIGNED });
    expect([...refused(missing), ...faults(missing)]).toEqual([
      409,
      'report-not-ready',
      'findings',
      'improvement-actions',
    ]);
    expect(refused(await posts(blue(), 'reports/sign', { what: 'regional', ...SIGNED }))).toEqual([403, 'not-allowed']);
    const blank = await posts(blue(), 'reports/sign', { what: 'national', ...SIGNED, name: '\u0003' });
    expect([...refused(blank), ...faults(blank)]).toEqual([422, 'nonsense-value', 'name']);
    expect((await does(blue(), 'reports/sign', { what: 'national', ...SIGNED })).ids).toEqual(['national/1']);
    expect((await does(blue(), 'reports/sign', { what: 'national', ...SIGNED })).ids).toEqual([]);
    const first = await asks(blue(), 'reports/national?version=1');
    expect((first.body as NationalReport).signed).toMatchObject({
      version: 1,
      name: 'A. Minister',
      provisional: false,
    });
    await does(blue(), 'dossier/findings', { ...FINDING, target: null, title: 'Later' });
    expect((await does(blue(), 'reports/sign', { what: 'national', ...SIGNED })).ids).toEqual(['national/2']);
    expect((await asks(blue(), 'reports/national?version=1')).text).toBe(first.text);
    expect((await told<NationalReport>(blue(), 'reports/national?version=2')).findings).toHaveLength(2);
    const provisional = { what: 'national', ...SIGNED, provisional: true };
    await does(green(), 'reports/sign', provisional);
    expect((await dossier(green())).signOffs).toMatchObject([{ version: 1, provisional: true }]);
  });
});

describe('a release', () => {
  const release = { what: 'national', version: 1, to: { whom: 'region' }, tlp: 'TLP:AMBER' };

  it('is refused where it cannot be', async () => {
    const tries: readonly (readonly [HttpVoice, object, number, string])[] = [
      [blue(), { version: 9 }, 404, 'unknown-thing'],
      [rig.organiser, {}, 403, 'not-allowed'],
      [blue(), { tlp: 'TLP:RED' }, 422, 'nonsense-value'],
      [blue(), { to: { whom: 'everybody' }, tlp: 'TLP:CLEAR' }, 422, 'nonsense-value'],
      [blue(), { to: { whom: 'nations' }, tlp: 'TLP:AMBER+STRICT' }, 422, 'nonsense-value'],
      [blue(), { to: { whom: 'nation', nation: 'ZZ' } }, 422, 'nonsense-value'],
      [blue(), { to: { whom: 'nation', nation: 'XA' } }, 422, 'nonsense-value'],
      [blue(), { until: '2026-11-22T00:00:00Z' }, 422, 'moment-passed'],
    ];
    for (const [who, more, status, code] of tries)
      expect(refused(await posts(who, 'reports/releases', { ...release, ...more }))).toEqual([status, code]);
    expect(refused(await posts(blue(), 'reports/releases/none/withdraw', { reason: 'x' }))).toEqual([
      404,
      'unknown-thing',
    ]);
  });

  it('lets those read to whom it goes, under its label, until it is withdrawn', async () => {
    const path = 'reports/national?nation=XA';
    const [id = ''] = (await does(blue(), 'reports/releases', release)).ids;
    const read = await told<NationalReport>(rig.organiser, path);
    expect([read.signed?.version, read.tlp]).toEqual([1, 'TLP:AMBER']);
    expect(refused(await asks(green(), path))).toEqual([404, 'unknown-thing']);
    const shelf = ReportShelf.parse(await told(rig.organiser, 'reports'));
    expect(shelf.released).toEqual([{ what: 'national', nation: 'XA', version: 1, tlp: 'TLP:AMBER', until: null }]);
    expect(shelf.own.map(({ what }) => what)).toEqual(['regional', 'public']);
    await does(blue(), `reports/releases/${id}/withdraw`, { reason: 'Asked to' });
    expect((await does(blue(), `reports/releases/${id}/withdraw`, { reason: 'Asked to' })).ids).toEqual([]);
    expect(refused(await asks(rig.organiser, path))).toEqual([404, 'unknown-thing']);
  });

  it('ends by itself', async () => {
    const until = new Date(rig.clock.now() + 60_000).toISOString();
    await does(blue(), 'reports/releases', { ...release, version: 2, to: { whom: 'nation', nation: 'XB' }, until });
    const path = 'reports/national?nation=XA';
    expect((await told<NationalReport>(green(), path)).signed?.version).toBe(2);
    expect(refused(await asks(drill.team('amber').http, path))).toEqual([404, 'unknown-thing']);
    const readings = (await drill.journal()).flatMap(({ owner, event }) =>
      event.type === 'release-read' ? [{ owner, reader: event.reader, version: event.version }] : [],
    );
    expect(readings).toEqual([
      { owner: 'XA', reader: { is: 'region' }, version: 1 },
      { owner: 'XA', reader: { is: 'nation', nation: 'XB' }, version: 2 },
    ]);
    await rig.passes(60_000);
    expect(refused(await asks(green(), path))).toEqual([404, 'unknown-thing']);
  });

  it('shows observers the public summary, with open findings alone', async () => {
    await does(rig.organiser, 'dossier/findings', { ...FINDING, title: 'For all', open: true });
    await does(rig.organiser, 'reports/sign', { what: 'public', ...SIGNED });
    expect(refused(await asks(observer, 'reports/public'))).toEqual([404, 'unknown-thing']);
    const all = { what: 'public', version: 1, to: { whom: 'everybody' }, tlp: 'TLP:CLEAR' };
    await does(rig.organiser, 'reports/releases', all);
    const shown = await told<PublicSummary>(observer, 'reports/public');
    expect(shown.findings.map(({ title }) => title)).toEqual(['For all']);
    expect(ReportShelf.parse(await told(observer, 'reports'))).toMatchObject({
      own: [],
      released: [{ what: 'public' }],
    });
    expect(refused(await asks(observer, 'reports/regional'))).toEqual([404, 'unknown-thing']);
  });
});
