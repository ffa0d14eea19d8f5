import { SMALLEST_CELL, type DrillId, type FilledForm, type FormKind, type NationId } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Body = Omit<FilledForm, 'form' | 'counted'>;

/** So many forms are counted at once that whoever wrote one of them cannot tell five others apart. */
const TOGETHER = SMALLEST_CELL + 1;
const COUNT_TOGETHER = `
  UPDATE filled_form SET counted = true WHERE drill = $1 AND form = $2 AND NOT counted
  AND (SELECT count(*) FROM filled_form WHERE drill = $1 AND form = $2 AND NOT counted) >= $3`;

/** The forms of drills. Which form is whose is written down nowhere, unless it was handed in under a name. */
@Injectable()
export class FormStore {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async settle(drill: DrillId, forms: readonly FormKind[], anonymous: boolean): Promise<void> {
    await this.source.query(
      `INSERT INTO form_round (drill, form, anonymous) SELECT $1, form, $3 FROM unnest($2::text[]) AS form
       ON CONFLICT (drill, form) DO UPDATE SET anonymous = excluded.anonymous`,
      [drill, forms, anonymous],
    );
  }

  /** Whether forms may be anonymous, and the tokens of those who have handed one in. */
  async rounds(drill: DrillId): Promise<readonly { form: FormKind; anonymous: boolean; returned: string[] }[]> {
    return this.source.query('SELECT form, anonymous, returned FROM form_round WHERE drill = $1', [drill]);
  }

  /**
   * Takes a form, once from each token. The tokens are kept in the order of the alphabet, which says nothing of the
   * order in which they came. False: this token has handed one in already.
   */
  async take(drill: DrillId, filled: Omit<FilledForm, 'counted'>, token: string): Promise<boolean> {
    const { form, ...body } = filled;
    return this.source.transaction(async (all) => {
      await all.query('INSERT INTO form_round (drill, form) VALUES ($1, $2) ON CONFLICT (drill, form) DO NOTHING', [
        drill,
        form,
      ]);
      const [, taken] = await all.query<[unknown, number]>(
        `UPDATE form_round SET returned = (SELECT array_agg(token ORDER BY token) FROM unnest(returned || $3::text) AS token)
         WHERE drill = $1 AND form = $2 AND NOT ($3::text = ANY (returned))`,
        [drill, form, token],
      );
      if (taken === 0) return false;
      await all.query('INSERT INTO filled_form (drill, form, body) VALUES ($1, $2, $3)', [
        drill,
        form,
        JSON.stringify(body),
      ]);
      await all.query(COUNT_TOGETHER, [drill, form, TOGETHER]);
      return true;
    });
  }

  /** Takes away the forms that a nation handed in under its name. Whose the others are is written down nowhere. */
  async dropNamed(drill: DrillId, nation: NationId): Promise<void> {
    await this.source.query(`DELETE FROM filled_form WHERE drill = $1 AND body->'by'->>'nation' = $2`, [drill, nation]);
  }

  /** All forms of a drill, in the order of their chance names. */
  async all(drill: DrillId): Promise<readonly FilledForm[]> {
    const rows = await this.source.query<{ form: FormKind; counted: boolean; body: Body }[]>(
      'SELECT form, counted, body FROM filled_form WHERE drill = $1 ORDER BY id',
      [drill],
    );
    return rows.map(({ form, counted, body }) => ({ form, counted, ...body }));
  }
}
