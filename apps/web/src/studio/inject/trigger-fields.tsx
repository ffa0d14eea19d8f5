import { isObject, TRIGGER_EVENTS, valueAt, type Address } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { SelectField, type Choosable } from '../fields/select-field.js';
import { TypedField } from '../fields/typed-field.js';
import { setting } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { triggerKind } from '../model/trigger.js';
import { injectsOf, type WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import { OptionTicks } from './option-ticks.js';

interface Triggered {
  readonly inject: WrittenInject;
}

/** The other injects of the draft, to choose from. */
function useOthers({ inject }: Triggered): readonly Choosable[] {
  const { document, wanted } = useDraft();
  return injectsOf(document)
    .filter(({ id }) => id !== inject.id)
    .map(({ id }) => ({ value: id, words: textInAny(document, PLACES.injectTitle(id), wanted) || id }));
}

/** What a trigger of its kind must say. */
export function TriggerFields({ inject }: Triggered) {
  const say = useWords(editorWords);
  const others = useOthers({ inject });
  const at: Address = ['scenario', 'injects', { id: inject.id }, 'trigger'];
  const which = (place: Address) => (
    <SelectField at={place} label={say('editor.inject')} options={others} otherwise="" />
  );
  const delay = (place: Address) => <TypedField at={[...place, 'delay']} kind="span" label={say('editor.delay')} />;
  switch (triggerKind(inject)) {
    case 'at':
      return <TypedField at={[...at, 'at']} kind="offset" label={say('editor.time')} />;
    case 'after':
      return (
        <>
          {which([...at, 'after', 'inject'])}
          <SelectField
            at={[...at, 'after', 'event']}
            label={say('editor.event')}
            otherwise="released"
            options={TRIGGER_EVENTS.map((event) => ({ value: event, words: say(`editor.event.${event}`) }))}
          />
          {delay([...at, 'after'])}
        </>
      );
    case 'answer':
      return (
        <>
          {which([...at, 'answer', 'inject'])}
          <AnsweredField at={[...at, 'answer']} />
          {delay([...at, 'answer'])}
        </>
      );
    case 'score':
      return (
        <>
          {which([...at, 'score', 'inject'])}
          <ScoreField at={[...at, 'score']} />
          {delay([...at, 'score'])}
        </>
      );
    case 'silence':
      return (
        <>
          {which([...at, 'silence', 'inject'])}
          <TypedField at={[...at, 'silence', 'after']} kind="span" label={say('editor.silence')} />
        </>
      );
    case 'unmet':
      return (
        <>
          {which([...at, 'unmet', 'action'])}
          {delay([...at, 'unmet'])}
        </>
      );
    default:
      return null;
  }
}

/** The field of the other inject's form, and the options of it that count. */
function AnsweredField({ at }: { readonly at: Address }) {
  const say = useWords(editorWords);
  const { document, tree, wanted } = useDraft();
  const other = valueAt(tree, [...at, 'inject']);
  const inject = injectsOf(document).find(({ id }) => id === other);
  const fields = (inject?.form ?? []).filter((field) => 'options' in field);
  const chosen = valueAt(tree, [...at, 'field']);
  const field = fields.find(({ id }) => id === chosen);
  return (
    <>
      <SelectField
        at={[...at, 'field']}
        label={say('editor.field')}
        otherwise=""
        options={fields.map(({ id }) => ({
          value: id,
          words: textInAny(document, PLACES.field(inject?.id ?? '', id), wanted) || id,
        }))}
      />
      {field && inject && (
        <OptionTicks at={[...at, 'includes']} inject={inject.id} field={field.id} label={say('editor.includes')} />
      )}
    </>
  );
}

/** A score counts from a bound upwards or below it, never both. */
function ScoreField({ at }: { readonly at: Address }) {
  const say = useWords(editorWords);
  const { tree, does } = useDraft();
  const score = valueAt(tree, at);
  const upwards = isObject(score) && score['atLeast'] !== undefined;
  const turn = (to: string): void => {
    if (!isObject(score)) return;
    const { atLeast, below, ...rest } = score;
    does('edit', setting(tree, at, { ...rest, [to]: atLeast ?? below ?? 0.5 }));
  };
  const bound = upwards ? 'atLeast' : 'below';
  return (
    <>
      <SelectField
        at={at}
        label={say('editor.trigger')}
        otherwise={bound}
        options={[
          { value: 'below', words: say('editor.below') },
          { value: 'atLeast', words: say('editor.at-least') },
        ]}
        onChoose={turn}
      />
      <TypedField
        at={[...at, bound]}
        kind="number"
        least={0}
        most={1}
        label={say(upwards ? 'editor.at-least' : 'editor.below')}
      />
    </>
  );
}
