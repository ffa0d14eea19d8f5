import type { EvaluationMarks } from '#libs/contracts';
import { AGGREGATIONS } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { settingsWords } from '../words/settings-words.js';
import styles from './evaluation.module.css';
import { inPercent } from './percent.js';
import { bandField, BANDS } from './read-settings.js';

type Settings = EvaluationMarks['settings'];

interface Fielded {
  readonly settings: Settings;
  readonly fault: (field: string) => string | undefined;
}

interface Percented {
  readonly name: 'floor' | 'doubled' | 'distance';
  readonly settings: Settings;
  readonly fault: string | undefined;
}

function PercentField({ name, settings, fault }: Percented) {
  const say = useWords(settingsWords);
  const hint = say(`settings.${name}.hint`);
  return (
    <div className={styles['number']}>
      <Field id={name} label={say(`settings.${name}`)} hint={hint} fault={fault}>
        <input
          id={name}
          name={name}
          inputMode="decimal"
          dir="ltr"
          autoComplete="off"
          defaultValue={inPercent(settings[name])}
          {...describedBy({ id: name, hint, fault })}
        />
      </Field>
    </div>
  );
}

/** What scores and ratings are worked out by. */
export function ScoringFields({ settings, fault }: Fielded) {
  const say = useWords(settingsWords);
  const aggregation = say('settings.aggregation.hint');
  return (
    <>
      <PercentField name="floor" settings={settings} fault={fault('floor')} />
      <FieldGroup
        id="thresholds"
        label={say('settings.thresholds')}
        hint={say('settings.thresholds.hint')}
        fault={fault('thresholds')}
      >
        <div className={styles['row']}>
          {BANDS.map((band) => (
            <div key={band} className={styles['number']}>
              <Field id={bandField(band)} label={say(`settings.band.${band}`)}>
                <input
                  id={bandField(band)}
                  name={bandField(band)}
                  inputMode="decimal"
                  dir="ltr"
                  autoComplete="off"
                  defaultValue={inPercent(settings.thresholds[band])}
                />
              </Field>
            </div>
          ))}
        </div>
      </FieldGroup>
      <Field id="aggregation" label={say('settings.aggregation')} hint={aggregation} fault={fault('aggregation')}>
        <select
          id="aggregation"
          name="aggregation"
          defaultValue={settings.aggregation}
          {...describedBy({ id: 'aggregation', hint: aggregation, fault: fault('aggregation') })}
        >
          {AGGREGATIONS.map((one) => (
            <option key={one} value={one}>
              {say(`settings.aggregation.${one}`)}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}

/** How evaluators work. */
export function MarkingFields({ settings, fault }: Fielded) {
  const say = useWords(settingsWords);
  return (
    <>
      <PercentField name="doubled" settings={settings} fault={fault('doubled')} />
      <PercentField name="distance" settings={settings} fault={fault('distance')} />
      <FieldGroup id="blind" label={say('settings.evaluators')} fault={fault('blind') ?? fault('calibration')}>
        <Choice type="checkbox" name="blind" value="yes" defaultChecked={settings.blind}>
          {say('settings.blind')}
        </Choice>
        <Choice type="checkbox" name="calibration" value="yes" defaultChecked={settings.calibration === 'required'}>
          {say('settings.calibration')}
        </Choice>
      </FieldGroup>
    </>
  );
}
