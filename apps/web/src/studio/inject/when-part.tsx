import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { SelectField } from '../fields/select-field.js';
import { TypedField } from '../fields/typed-field.js';
import { setting } from '../model/edits.js';
import { TRIGGER_KINDS, triggerKind, type TriggerKind } from '../model/trigger.js';
import { injectsOf, type WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { Part } from './part.js';
import { TriggerFields } from './trigger-fields.js';

const AUDIENCES = [
  ['roles', 'editor.roles'],
  ['teams', 'editor.teams'],
  ['nations', 'editor.nations'],
  ['tags', 'editor.team-tags'],
] as const;

/** A trigger of a kind as it begins, to be made what its author means. */
function freshTrigger(kind: TriggerKind, other: string): Readonly<Record<string, never>> {
  const made = {
    at: { at: 'T+00:00:00' },
    after: { after: { inject: other, delay: '5m' } },
    answer: { answer: { inject: other, field: '', includes: [] } },
    score: { score: { inject: other, below: 0.5 } },
    silence: { silence: { inject: other, after: '10m' } },
    unmet: { unmet: { action: other, delay: '5m' } },
    manual: { manual: true },
  };
  return made[kind] as never;
}

/** When an inject is released, and to whom it goes. */
export function WhenPart({ inject }: { readonly inject: WrittenInject }) {
  const say = useWords(editorWords);
  const { tree, document, does } = useDraft();
  const at = ['scenario', 'injects', { id: inject.id }] as const;
  const kind = triggerKind(inject);
  const choose = (chosen: string): void => {
    const known = TRIGGER_KINDS.find((one) => one === chosen);
    const other = injectsOf(document).find(({ id }) => id !== inject.id)?.id ?? '';
    if (known && known !== kind) does('edit', setting(tree, [...at, 'trigger'], freshTrigger(known, other)));
  };
  return (
    <Part name="when">
      <div className={styles['two']}>
        <SelectField
          at={[...at, 'trigger']}
          label={say('editor.trigger')}
          otherwise={kind ?? ''}
          options={[
            ...(kind === undefined ? [{ value: '', words: say('editor.trigger.none') }] : []),
            ...TRIGGER_KINDS.map((one) => ({ value: one, words: say(`editor.trigger.${one}`) })),
          ]}
          onChoose={choose}
        />
        <TriggerFields inject={inject} />
      </div>
      <fieldset className={styles['group']}>
        <legend>{say('editor.audience')}</legend>
        <p className={styles['soft']}>{say('editor.audience.hint')}</p>
        <div className={styles['two']}>
          {AUDIENCES.map(([list, words]) => (
            <TypedField key={list} at={[...at, 'audience', list]} kind="words" label={say(words)} />
          ))}
        </div>
      </fieldset>
    </Part>
  );
}
