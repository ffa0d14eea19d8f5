import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog, type Commanding } from '../command/command-dialog.js';
import { readReason, ReasonField } from '../command/reason-field.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { evaluatorWords } from '../words/evaluator-words.js';
import type { EvaluatorLine } from './use-evaluated.js';

interface Dialogued extends Pick<Commanding, 'onClose' | 'onDone'> {
  readonly desk: ControlDesk;
  readonly one: EvaluatorLine;
}

/** Lets an evaluator leave, once it was said what becomes of their work. */
export function LeaveDialog({ desk, one, ...rest }: Dialogued) {
  const say = useWords(evaluatorWords);
  const control = useWords(controlWords);
  return (
    <CommandDialog
      {...rest}
      title={say('evaluator.leave.whom', { name: `\u2068${one.name}\u2069` })}
      says={say('evaluator.leave.says')}
      button={say('evaluator.leave')}
      danger
      path={`drills/${desk.id}/evaluators/${one.evaluator}/leave`}
      read={readReason(control)}
    >
      {(fault) => (
        <ReasonField
          label={control('control.reason')}
          hint={control('control.reason.logged')}
          fault={fault('reason')}
        />
      )}
    </CommandDialog>
  );
}
