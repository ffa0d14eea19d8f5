import { Choice } from '../../ui/form/choice.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog, type Commanding } from '../command/command-dialog.js';
import type { ControlDesk } from '../control-desk.js';
import { LanguageBoxes } from '../preparation/language-boxes.js';
import { evaluatorWords } from '../words/evaluator-words.js';
import { readEvaluator } from './read-evaluator.js';
import type { EvaluatorLine } from './use-evaluated.js';
import { useObjectives } from './use-objectives.js';

interface Dialogued extends Pick<Commanding, 'onClose' | 'onDone'> {
  readonly desk: ControlDesk;
  readonly one?: EvaluatorLine;
  readonly others: readonly EvaluatorLine[];
}

/** Brings an evaluator in, or changes what is known of one. Who leads is said when they come. */
export function EvaluatorDialog({ desk, one, others, ...rest }: Dialogued) {
  const say = useWords(evaluatorWords);
  const objectives = useObjectives(desk.id);
  const words = { name: say('evaluator.name.missing'), languages: say('evaluator.languages.missing') };
  return (
    <CommandDialog
      {...rest}
      title={say(one ? 'evaluator.change' : 'evaluator.add')}
      says={say(one ? 'evaluator.change.says' : 'evaluator.add.says')}
      button={say(one ? 'evaluator.change' : 'evaluator.add')}
      path={one ? `drills/${desk.id}/evaluators/${one.evaluator}` : `drills/${desk.id}/evaluators`}
      method={one ? 'PUT' : 'POST'}
      read={(form) => readEvaluator(form, { one, others, offered: objectives.length > 0, words })}
    >
      {(fault) => (
        <>
          <NameField value={one?.name} fault={fault('name') ?? fault('evaluator')} />
          <LanguageBoxes
            hint={say('evaluator.languages.hint')}
            fault={fault('languages')}
            chosen={one?.languages ?? []}
          />
          {objectives.length > 0 && (
            <FieldGroup
              id="objectives"
              label={say('evaluator.objectives')}
              hint={say('evaluator.objectives.hint')}
              fault={fault('objectives')}
              optional
            >
              {objectives.map(({ id, text }) => (
                <Choice
                  key={id}
                  type="checkbox"
                  name="objectives"
                  value={id}
                  defaultChecked={one?.objectives?.includes(id) ?? false}
                >
                  {text}
                </Choice>
              ))}
            </FieldGroup>
          )}
          {!one && (
            <FieldGroup id="lead" label={say('evaluator.role')} fault={fault('lead')}>
              <Choice type="radio" name="lead" value="no" defaultChecked>
                {say('evaluator.role.marks.long')}
              </Choice>
              <Choice type="radio" name="lead" value="yes">
                {say('evaluator.role.lead.long')}
              </Choice>
            </FieldGroup>
          )}
        </>
      )}
    </CommandDialog>
  );
}

function NameField({ value, fault }: { readonly value: string | undefined; readonly fault: string | undefined }) {
  const say = useWords(evaluatorWords);
  return (
    <Field id="name" label={say('evaluator.name')} fault={fault}>
      <input
        id="name"
        name="name"
        dir="auto"
        maxLength={200}
        defaultValue={value}
        autoComplete="off"
        {...describedBy({ id: 'name', hint: undefined, fault })}
      />
    </Field>
  );
}
