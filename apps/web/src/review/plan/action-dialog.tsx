import { POETE_ELEMENTS } from '#libs/domain';
import { CommandDialog, type ReadForm } from '../../control/command/command-dialog.js';
import { textIn } from '../../control/command/reason-field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { planWords } from '../words/plan-words.js';
import type { PlannedAction } from './action-table.js';
import type { Finding } from './findings.js';
import { DayField, SelectField, TextField } from './form-fields.js';
import type { TargetName } from './use-dossier.js';

interface Planned {
  readonly drill: string;
  /** The one that is changed; without it a new one is planned. */
  readonly action: PlannedAction | undefined;
  readonly targets: readonly TargetName[];
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

const WANTED = ['issue', 'correctiveAction', 'owner', 'organisation', 'due'] as const;

/** Plans an improvement action, or one that is there in new words. */
export function ActionDialog({ drill, action, targets, findings, ...rest }: Planned) {
  const say = useWords(planWords);
  const read = useReading(action);
  return (
    <CommandDialog
      title={say(action ? 'plan.action.edit' : 'plan.action.plan')}
      says={say('plan.action.says')}
      button={say('plan.action.keep')}
      path={`drills/${drill}/dossier/actions`}
      read={read}
      {...rest}
    >
      {(fault) => <ActionFields {...{ action, targets, findings, fault }} />}
    </CommandDialog>
  );
}

type Fielded = Pick<Planned, 'action' | 'targets' | 'findings'> & {
  readonly fault: (field: string) => string | undefined;
};

function ActionFields({ action, targets, findings, fault }: Fielded) {
  const say = useWords(planWords);
  const inWords = useInWords();
  return (
    <>
      <TextField
        {...{ id: 'issue', label: say('plan.issue'), fault: fault('issue') }}
        value={action?.issue}
        most={2000}
        rows={3}
      />
      <TextField
        {...{ id: 'correctiveAction', label: say('plan.correction'), fault: fault('correctiveAction') }}
        {...{ value: action?.correctiveAction, most: 4000, rows: 3 }}
      />
      <SelectField id="element" label={say('plan.element')} fault={fault('element')} value={action?.element}>
        {POETE_ELEMENTS.map((element) => (
          <option key={element} value={element}>
            {say(`plan.element.${element}`)}
          </option>
        ))}
      </SelectField>
      <TextField id="owner" label={say('plan.owner')} fault={fault('owner')} value={action?.owner} most={200} />
      <TextField
        {...{ id: 'organisation', label: say('plan.organisation'), fault: fault('organisation') }}
        {...{ value: action?.organisation, most: 200 }}
      />
      <DayField id="start" label={say('plan.start')} fault={fault('start')} value={action?.start} optional />
      <DayField id="due" label={say('plan.due')} fault={fault('due')} value={action?.due} />
      <SelectField id="target" label={say('plan.target')} fault={fault('target')} value={action?.target} optional>
        <option value="">{say('plan.target.none')}</option>
        {targets.map(({ id, title }) => (
          <option key={id} value={id}>
            {inWords(title)}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="finding"
        label={say('plan.finding.from')}
        fault={fault('finding')}
        value={action?.finding}
        optional
      >
        <option value="">{say('plan.target.none')}</option>
        {findings.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
    </>
  );
}

function useReading(action: PlannedAction | undefined): (form: FormData) => ReadForm {
  const say = useWords(planWords);
  return (form) => {
    const labels = {
      issue: say('plan.issue'),
      correctiveAction: say('plan.correction'),
      owner: say('plan.owner'),
      organisation: say('plan.organisation'),
      due: say('plan.due'),
    };
    const missing = WANTED.filter((field) => textIn(form, field) === '');
    if (missing.length > 0)
      return { faults: missing.map((field) => ({ field, message: say('plan.missing', { label: labels[field] }) })) };
    const orNull = (field: string): string | null => textIn(form, field) || null;
    const start = orNull('start');
    const due = textIn(form, 'due');
    if (start !== null && start > due) return { faults: [{ field: 'due', message: say('plan.order') }] };
    const words = Object.fromEntries(WANTED.map((field) => [field, textIn(form, field)]));
    const chosen = { element: textIn(form, 'element'), target: orNull('target'), finding: orNull('finding') };
    return { body: { ...words, ...chosen, start, ...(action && { id: action.id }) } };
  };
}
