import type { DossierEvent, DrillId, FormKind, ReportKind } from '#libs/domain';
import type { NationSeals } from '#libs/journal';
import type { DataSource } from 'typeorm';
import { closeForm, keeperOf, type FormBody } from './form-store.js';
import { closeEntry, documentPlace } from './sealed-entry.js';

interface OldEntry {
  readonly owner: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly key: string | null;
  readonly asked: string | null;
  readonly event: DossierEvent;
}

const TABLES = ['dossier_entry_in_clear', 'signed_report_in_clear', 'filled_form_in_clear'] as const;

/**
 * Seals dossiers, signed documents and forms from before there were seals. Everything is written sealed first; what was in
 * clear goes last, so that a start that is interrupted begins again and has lost nothing.
 * @param source connected as the one who owns the tables
 */
export async function sealOldDossiers(source: DataSource, seals: NationSeals): Promise<void> {
  const [table] = await source.query<{ there: string | null }[]>(`SELECT to_regclass('${TABLES[0]}') AS there`);
  if (!table?.there) return;
  const drills = await source.query<{ drill: DrillId }[]>(
    TABLES.map((one) => `SELECT drill FROM ${one}`).join(' UNION '),
  );
  for (const { drill } of drills) {
    await sealEntries(source, seals, drill);
    await sealDocuments(source, seals, drill);
    await sealForms(source, seals, drill);
  }
  await source.query(`DROP TABLE ${TABLES.join(', ')}`);
}

async function sealEntries(source: DataSource, seals: NationSeals, drill: DrillId): Promise<void> {
  const rows = await source.query<OldEntry[]>('SELECT * FROM dossier_entry_in_clear WHERE drill = $1', [drill]);
  await seals.in(drill, async (place) => {
    for (const { owner, seq, at, by, key, asked, event } of rows) {
      const seal = await place.makeSeal(owner);
      if (!seal) continue;
      const named = { ...(key !== null && { key }), ...(asked !== null && { asked }) };
      const box = closeEntry(seal, owner, drill, { seq, at: Number(at), by, ...named, event });
      await place.rows(
        'INSERT INTO dossier_entry (owner, drill, seq, at, box) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
        [owner, drill, seq, at, box],
      );
    }
  });
}

async function sealDocuments(source: DataSource, seals: NationSeals, drill: DrillId): Promise<void> {
  const rows = await source.query<{ owner: string; what: ReportKind; version: number; document: string }[]>(
    'SELECT owner, what, version, document FROM signed_report_in_clear WHERE drill = $1',
    [drill],
  );
  await seals.in(drill, async (place) => {
    for (const { owner, what, version, document } of rows) {
      const seal = await place.makeSeal(owner);
      const box = seal?.close(documentPlace({ owner, drill, what, version }), document);
      if (!box) continue;
      await place.rows(
        `INSERT INTO signed_report (owner, drill, what, version, box) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
        [owner, drill, what, version, box],
      );
    }
  });
}

async function sealForms(source: DataSource, seals: NationSeals, drill: DrillId): Promise<void> {
  const rows = await source.query<{ id: string; form: FormKind; counted: boolean; body: FormBody }[]>(
    'SELECT id, form, counted, body FROM filled_form_in_clear WHERE drill = $1',
    [drill],
  );
  await seals.in(drill, async (place) => {
    for (const { id, form, counted, body } of rows) {
      const seal = await place.makeSeal(keeperOf(body));
      if (!seal) continue;
      await place.rows(
        `INSERT INTO filled_form (id, drill, form, counted, seal, box) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING`,
        [id, drill, form, counted, seal.id, closeForm(seal, drill, form, body)],
      );
    }
  });
}
