import { CommandDialog, type Commanding } from '../../control/command/command-dialog.js';
import { ScoringFields } from '../../control/evaluation/settings-fields.js';
import { settingsWords } from '../../control/words/settings-words.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { SelectField, TextField } from '../plan/form-fields.js';
import { scoresWords } from '../words/scores-words.js';
import { readChange } from './read-change.js';
import { useItemAnalysis, useWeights, type ScoresDesk } from './use-scores.js';

interface Dialogued extends Pick<Commanding, 'onClose' | 'onDone'> {
  readonly desk: ScoresDesk;
}

/** Changes the weight of an inject or a setting after the drill, with a reason; the next version of the scores begins. */
export function ChangeDialog({ desk, ...rest }: Dialogued) {
  const say = useWords(scoresWords);
  const settle = useWords(settingsWords);
  const { drill, versions } = desk;
  const words = {
    percent: settle('settings.percent.missing'),
    weight: say('scores.change.weight.missing'),
    reason: say('scores.change.reason.missing'),
    nothing: say('scores.change.nothing'),
  };
  return (
    <CommandDialog
      {...rest}
      title={say('scores.change')}
      says={say('scores.change.says', { version: versions.current + 1 })}
      button={say('scores.change.button', { version: versions.current + 1 })}
      path={`drills/${drill}/scoring/changes`}
      read={(form) => readChange(form, versions.settings, words)}
    >
      {(fault) => (
        <>
          <InjectField desk={desk} fault={fault('inject')} />
          <WeightField fault={fault('weight')} />
          <FieldGroup id="settings" label={say('scores.change.settings')}>
            <ScoringFields settings={versions.settings} fault={fault} />
          </FieldGroup>
          <TextField id="reason" label={say('scores.reason')} fault={fault('reason')} most={1000} rows={2} />
        </>
      )}
    </CommandDialog>
  );
}

interface Fielded {
  readonly fault: string | undefined;
}

function InjectField({ desk, fault }: Fielded & { readonly desk: ScoresDesk }) {
  const say = useWords(scoresWords);
  const items = useItemAnalysis(desk.drill);
  const weights = useWeights(desk.drill, desk.versions.current);
  return (
    <SelectField id="inject" label={say('scores.change.inject')} fault={fault}>
      <option value="">{say('scores.change.inject.none')}</option>
      {(items.data ?? []).map(({ inject }) => (
        <option key={inject} value={inject}>
          {say('scores.change.inject.now', { inject: desk.inject(inject), weight: weights.get(inject) ?? 0 })}
        </option>
      ))}
    </SelectField>
  );
}

function WeightField({ fault }: Fielded) {
  const say = useWords(scoresWords);
  const hint = say('scores.change.weight.hint');
  return (
    <Field id="weight" label={say('scores.change.weight')} hint={hint} fault={fault}>
      <input
        id="weight"
        name="weight"
        inputMode="decimal"
        dir="ltr"
        autoComplete="off"
        {...describedBy({ id: 'weight', hint, fault })}
      />
    </Field>
  );
}
