import { SMALLEST_CELL, type DrillId, type FilledForm, type FormKind } from '#libs/domain';
import { NationSeals, REGION, type Seal } from '#libs/journal';
import { Inject, Injectable } from '@nestjs/common';

/** What lies sealed of a form. */
export type FormBody = Omit<FilledForm, 'form' | 'counted'>;

/** So many forms are counted at once that whoever wrote one of them cannot tell five others apart. */
const TOGETHER = SMALLEST_CELL + 1;
const COUNT_TOGETHER = `
  UPDATE filled_form SET counted = true WHERE drill = $1 AND form = $2 AND NOT counted
  AND (SELECT count(*) FROM filled_form WHERE drill = $1 AND form = $2 AND NOT counted) >= $3`;

const placeOf = (drill: DrillId, form: string): string => `form/${drill}/${form}`;

/** A form as it is kept. One without a name lies under the region's key, so that no nation's says whose it could be. */
export const closeForm = (seal: Seal, drill: DrillId, form: string, body: FormBody): Buffer =>
  seal.close(placeOf(drill, form), JSON.stringify(body));

/** Under whose key a form lies. */
export const keeperOf = ({ by }: Pick<FormBody, 'by'>): string => by?.nation ?? REGION;

/** The forms of drills. Which form is whose is written down nowhere, unless it was handed in under a name. */
@Injectable()
export class FormStore {
  constructor(@Inject(NationSeals) private readonly seals: NationSeals) {}

  async settle(drill: DrillId, forms: readonly FormKind[], anonymous: boolean): Promise<void> {
    await this.seals.in(drill, (place) =>
      place.rows(
        `INSERT INTO form_round (drill, form, anonymous) SELECT $1, form, $3 FROM unnest($2::text[]) AS form
         ON CONFLICT (drill, form) DO UPDATE SET anonymous = excluded.anonymous`,
        [drill, forms, anonymous],
      ),
    );
  }

  /** Whether forms may be anonymous, and the tokens of those who have handed one in. */
  rounds(drill: DrillId): Promise<readonly { form: FormKind; anonymous: boolean; returned: string[] }[]> {
    return this.seals.in(drill, (place) =>
      place.rows('SELECT form, anonymous, returned FROM form_round WHERE drill = $1', [drill]),
    );
  }

  /**
   * Takes a form, once from each token. The tokens are kept in the order of the alphabet, which says nothing of the
   * order in which they came. False: this token has handed one in already, or its nation was erased.
   */
  take(drill: DrillId, { form, ...body }: Omit<FilledForm, 'counted'>, token: string): Promise<boolean> {
    return this.seals.in(drill, async (place) => {
      const seal = await place.makeSeal(keeperOf(body));
      if (!seal) return false;
      await place.rows('INSERT INTO form_round (drill, form) VALUES ($1, $2) ON CONFLICT (drill, form) DO NOTHING', [
        drill,
        form,
      ]);
      const { count: taken } = await place.rows(
        `UPDATE form_round SET returned = (SELECT array_agg(token ORDER BY token) FROM unnest(returned || $3::text) AS token)
         WHERE drill = $1 AND form = $2 AND NOT ($3::text = ANY (returned))`,
        [drill, form, token],
      );
      if (taken === 0) return false;
      await place.rows('INSERT INTO filled_form (drill, form, seal, box) VALUES ($1, $2, $3, $4)', [
        ...[drill, form, seal.id, closeForm(seal, drill, form, body)],
      ]);
      await place.rows(COUNT_TOGETHER, [drill, form, TOGETHER]);
      return true;
    });
  }

  /** Takes away the forms whose key is gone: those that an erased nation handed in under its name. */
  async dropClosed(drill: DrillId): Promise<void> {
    await this.seals.in(drill, (place) =>
      place.rows(
        `DELETE FROM filled_form WHERE drill = $1
         AND NOT EXISTS (SELECT FROM nation_key WHERE nation_key.drill = $1 AND nation_key.id = filled_form.seal)`,
        [drill],
      ),
    );
  }

  /** All forms of a drill that can be opened, in the order of their chance names. */
  all(drill: DrillId): Promise<readonly FilledForm[]> {
    return this.seals.in(drill, async (place) => {
      const rows = await place.rows<{ form: FormKind; counted: boolean; seal: string; box: Buffer }>(
        'SELECT form, counted, seal, box FROM filled_form WHERE drill = $1 ORDER BY id',
        [drill],
      );
      return rows.flatMap(({ form, counted, seal, box }) => {
        const body = place.sealWith(seal)?.open(placeOf(drill, form), box);
        return body === undefined ? [] : [{ form, counted, ...(JSON.parse(body) as FormBody) }];
      });
    });
  }
}
