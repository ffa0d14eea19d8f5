import { FINDING_KINDS, REPORT_SECTIONS } from '#libs/domain';
import { CommandDialog, type ReadForm } from '../../control/command/command-dialog.js';
import { textIn } from '../../control/command/reason-field.js';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { planWords } from '../words/plan-words.js';
import type { Finding } from './findings.js';
import { SelectField, TextField } from './form-fields.js';
import type { TargetName } from './use-dossier.js';

interface Dialogued {
  readonly drill: string;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

interface Written extends Dialogued {
  /** The one that is changed; without it a new one is written. */
  readonly finding: Finding | undefined;
  readonly targets: readonly TargetName[];
  readonly isRegion: boolean;
}

/** Writes a finding, or one that is there in new words. */
export function FindingDialog({ drill, finding, targets, isRegion, ...rest }: Written) {
  const say = useWords(planWords);
  const read = useReading(finding);
  return (
    <CommandDialog
      title={say(finding ? 'plan.finding.edit' : 'plan.finding.write')}
      says={say('plan.finding.says')}
      button={say('plan.finding.keep')}
      path={`drills/${drill}/dossier/findings`}
      read={read}
      {...rest}
    >
      {(fault) => <FindingFields {...{ finding, targets, isRegion, fault }} />}
    </CommandDialog>
  );
}

/** What the form of a finding holds, or what is missing in it. */
function useReading(finding: Finding | undefined): (form: FormData) => ReadForm {
  const say = useWords(planWords);
  const locale = useLocale();
  return (form) => {
    const missing = (['title', 'text'] as const).filter((field) => textIn(form, field) === '');
    const labels = { title: say('plan.heading'), text: say('plan.text') };
    if (missing.length > 0)
      return { faults: missing.map((field) => ({ field, message: say('plan.missing', { label: labels[field] }) })) };
    const orNull = (field: string): string | null => textIn(form, field) || null;
    const said = { section: textIn(form, 'section'), kind: textIn(form, 'kind'), target: orNull('target') };
    const words = { title: textIn(form, 'title'), text: textIn(form, 'text') };
    return {
      body: {
        ...said,
        ...words,
        analysis: orNull('analysis'),
        reference: orNull('reference'),
        open: form.get('open') !== null,
        language: finding?.language ?? locale,
        ...(finding && { id: finding.id, instead: finding.instead }),
      },
    };
  };
}

type Fielded = Pick<Written, 'finding' | 'targets' | 'isRegion'> & {
  readonly fault: (field: string) => string | undefined;
};

function FindingFields({ finding, targets, isRegion, fault }: Fielded) {
  const say = useWords(planWords);
  const inWords = useInWords();
  return (
    <>
      <SelectField id="section" label={say('plan.section')} fault={fault('section')} value={finding?.section}>
        {REPORT_SECTIONS.map((section) => (
          <option key={section} value={section}>
            {say(`plan.section.${section}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="kind" label={say('plan.kind')} fault={fault('kind')} value={finding?.kind ?? 'area'}>
        {FINDING_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(`plan.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="target" label={say('plan.target')} fault={fault('target')} value={finding?.target} optional>
        <option value="">{say('plan.target.none')}</option>
        {targets.map(({ id, title }) => (
          <option key={id} value={id}>
            {inWords(title)}
          </option>
        ))}
      </SelectField>
      <TextField id="title" label={say('plan.heading')} fault={fault('title')} value={finding?.title} most={200} />
      <TextField id="text" label={say('plan.text')} fault={fault('text')} value={finding?.text} most={8000} rows={5} />
      <TextField
        {...{ id: 'analysis', label: say('plan.analysis'), fault: fault('analysis'), value: finding?.analysis }}
        {...{ most: 8000, rows: 3, optional: true }}
      />
      <TextField
        {...{ id: 'reference', label: say('plan.reference'), fault: fault('reference'), value: finding?.reference }}
        {...{ most: 1000, optional: true }}
      />
      {isRegion && (
        <Choice type="checkbox" name="open" defaultChecked={finding?.open ?? false}>
          {say('plan.open')}
        </Choice>
      )}
    </>
  );
}

/** Takes a finding out, with a reason. */
export function TakeOutDialog({ drill, finding, ...rest }: Dialogued & { readonly finding: Finding }) {
  const say = useWords(planWords);
  const read = (form: FormData): ReadForm => {
    const reason = textIn(form, 'reason');
    return reason === ''
      ? { faults: [{ field: 'reason', message: say('plan.missing', { label: say('plan.reason') }) }] }
      : { body: { reason } };
  };
  return (
    <CommandDialog
      title={`${say('plan.finding.out')}: \u2068${finding.title}\u2069`}
      says={say('plan.finding.out.says')}
      button={say('plan.finding.out')}
      danger
      path={`drills/${drill}/dossier/findings/${finding.id}/withdraw`}
      read={read}
      {...rest}
    >
      {(fault) => <TextField id="reason" label={say('plan.reason')} fault={fault('reason')} most={1000} />}
    </CommandDialog>
  );
}
