import { isObject, type Address, type Json } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { SelectField } from '../fields/select-field.js';
import { TextsField } from '../fields/texts-field.js';
import { TypedField } from '../fields/typed-field.js';
import { freshId } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import type { WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { ElementList } from './element-list.js';
import { IndicatorList } from './indicator-list.js';
import { OptionTicks } from './option-ticks.js';
import { RULE_KINDS, type RuleKind } from './rule-kinds.js';
import { SharedFields } from './shared-fields.js';

interface Ruled {
  readonly inject: WrittenInject;
  readonly rule: string;
  readonly element: Json;
}

const kindOf = (element: Json): RuleKind | undefined =>
  (Object.keys(RULE_KINDS) as readonly RuleKind[]).find((kind) => isObject(element) && element['kind'] === kind);

/** One automatic measure: what it looks for, in which field, and how much it counts. */
export function RuleEditor({ inject, rule, element }: Ruled) {
  const say = useWords(editorWords);
  const { document, wanted } = useDraft();
  const at: Address = ['scenario', 'injects', { id: inject.id }, 'rules', { id: rule }];
  const kind = kindOf(element);
  const fields = (inject.form ?? []).filter((field) => kind && RULE_KINDS[kind].includes(field.kind));
  return (
    <>
      <p className={styles['kind']}>{kind ? say(`editor.rule.${kind}`) : rule}</p>
      <TextsField place={PLACES.rule(inject.id, rule)} label={say('editor.rules.text')} />
      <div className={styles['two']}>
        {kind !== 'shared' && (
          <SelectField
            at={[...at, 'field']}
            label={say('editor.field')}
            otherwise=""
            options={fields.map(({ id }) => ({
              value: id,
              words: textInAny(document, PLACES.field(inject.id, id), wanted) || id,
            }))}
          />
        )}
        <TypedField at={[...at, 'share']} kind="number" least={0} most={100} label={say('editor.rules.share')} />
      </div>
      <KindFields inject={inject} rule={rule} element={element} kind={kind} at={at} />
    </>
  );
}

interface Kinded extends Ruled {
  readonly kind: RuleKind | undefined;
  readonly at: Address;
}

function KindFields({ inject, rule, element, kind, at }: Kinded) {
  const say = useWords(editorWords);
  const looksAt = isObject(element) && typeof element['field'] === 'string' ? element['field'] : '';
  switch (kind) {
    case 'exact':
      return <TypedField at={[...at, 'anyOf']} kind="lines" label={say('editor.rule.any-of')} />;
    case 'pattern':
      return <TypedField at={[...at, 'pattern']} kind="id" label={say('editor.rule.pattern.what')} />;
    case 'number':
      return (
        <div className={styles['two']}>
          <TypedField at={[...at, 'value']} kind="number" label={say('editor.rule.value')} />
          <TypedField at={[...at, 'tolerance']} kind="number" least={0} label={say('editor.rule.tolerance')} />
        </div>
      );
    case 'choice':
      return <Credits inject={inject} field={looksAt} at={[...at, 'credit']} />;
    case 'set':
      return <OptionTicks at={[...at, 'right']} inject={inject.id} field={looksAt} label={say('editor.rule.right')} />;
    case 'ordering':
      return (
        <TypedField
          at={[...at, 'order']}
          kind="lines"
          label={say('editor.rule.order')}
          hint={say('editor.rule.order.hint', { options: `\u2066${optionsOf(inject, looksAt).join(', ')}\u2069` })}
        />
      );
    case 'checklist':
      return <Points inject={inject.id} rule={rule} at={[...at, 'points']} />;
    case 'indicators':
      return <IndicatorList at={[...at, 'right']} />;
    case 'shared':
      return <SharedFields at={at} />;
    default:
      return null;
  }
}

function optionsOf(inject: WrittenInject, id: string): readonly string[] {
  const field = (inject.form ?? []).find((one) => one.id === id);
  return field && 'options' in field && Array.isArray(field.options) ? field.options.map((option) => option.id) : [];
}

function Credits({
  inject,
  field,
  at,
}: {
  readonly inject: WrittenInject;
  readonly field: string;
  readonly at: Address;
}) {
  const say = useWords(editorWords);
  const { document, wanted } = useDraft();
  return (
    <div className={styles['two']}>
      {optionsOf(inject, field).map((option) => (
        <TypedField
          key={option}
          at={[...at, option]}
          kind="number"
          least={0}
          most={1}
          label={say('editor.rule.credit', {
            option: `\u2068${textInAny(document, PLACES.option(inject.id, field, option), wanted) || option}\u2069`,
          })}
        />
      ))}
    </div>
  );
}

function Points({ inject, rule, at }: { readonly inject: string; readonly rule: string; readonly at: Address }) {
  const say = useWords(editorWords);
  return (
    <fieldset className={styles['group']}>
      <legend>{say('editor.rule.points')}</legend>
      <ElementList
        list={at}
        called={say('editor.rule.point')}
        fresh={(taken) => ({ id: freshId('', taken, 'point'), anyOf: [] })}
        render={(point, index) => (
          <>
            <TextsField
              place={PLACES.point(inject, rule, point)}
              label={say('editor.rule.point.text', { number: index + 1 })}
            />
            <TypedField at={[...at, { id: point }, 'anyOf']} kind="words" label={say('editor.rule.point.words')} />
          </>
        )}
      />
    </fieldset>
  );
}
