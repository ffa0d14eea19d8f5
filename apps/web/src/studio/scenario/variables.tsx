import { GENERATED_KINDS, isObject, valueAt, type Json } from '#libs/domain';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { SelectField } from '../fields/select-field.js';
import { TypedField } from '../fields/typed-field.js';
import editor from '../inject/editor.module.css';
import { objectAt, setting } from '../model/edits.js';
import { scenarioWords } from '../words/scenario-words.js';

const AT = ['scenario', 'variables'] as const;
const KINDS = ['generate', 'pick', 'value'] as const;
type Kind = (typeof KINDS)[number];

const NAME = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

const FRESH: Readonly<Record<Kind, Json>> = {
  generate: { generate: 'domain' },
  pick: { pick: [] },
  value: { value: '' },
};

/** The values that differ from team to team. */
export function Variables() {
  const say = useWords(scenarioWords);
  const { tree } = useDraft();
  return (
    <section className={editor['part']} aria-labelledby="variables">
      <h2 id="variables">{say('scenario.variables')}</h2>
      <p className={editor['soft']}>{say('scenario.variables.why', { place: '\u2066{{name}}\u2069' })}</p>
      <ul className={editor['elements']}>
        {Object.keys(objectAt(tree, AT)).map((name) => (
          <Variable key={name} name={name} />
        ))}
      </ul>
      <NewVariable />
    </section>
  );
}

function Variable({ name }: { readonly name: string }) {
  const say = useWords(scenarioWords);
  const { tree, does, locked } = useDraft();
  const at = [...AT, name];
  const spec = valueAt(tree, at);
  const kind = KINDS.find((one) => isObject(spec) && Object.hasOwn(spec, one)) ?? 'value';
  const called = `\u2066${name}\u2069`;
  return (
    <li className={editor['element']}>
      <div className={editor['element-body']}>
        <p className={editor['kind']}>
          <Verbatim>{name}</Verbatim>
        </p>
        <div className={editor['two']}>
          <SelectField
            at={at}
            label={say('scenario.variable.kind', { name: called })}
            otherwise={kind}
            options={KINDS.map((one) => ({ value: one, words: say(`scenario.variable.${one}`) }))}
            onChoose={(chosen) =>
              does('edit', setting(tree, at, FRESH[KINDS.find((one) => one === chosen) ?? 'value']))
            }
          />
          {kind === 'generate' && (
            <SelectField
              at={[...at, 'generate']}
              label={say('scenario.variable.what')}
              otherwise="domain"
              options={GENERATED_KINDS.map((one) => ({ value: one, words: one }))}
            />
          )}
          {kind === 'pick' && <TypedField at={[...at, 'pick']} kind="lines" label={say('scenario.variable.from')} />}
          {kind === 'value' && <TypedField at={[...at, 'value']} kind="text" label={say('scenario.variable.words')} />}
        </div>
      </div>
      {!locked && (
        <div className={editor['element-ways']}>
          <Button
            look="quiet"
            aria-label={say('scenario.variable.remove', { name: called })}
            onClick={() => does('remove', setting(tree, at, undefined))}
          >
            <Shape name="cross" />
          </Button>
        </div>
      )}
    </li>
  );
}

function NewVariable() {
  const say = useWords(scenarioWords);
  const { tree, does, locked } = useDraft();
  const [name, setName] = useState('');
  const [tried, tries] = useState(false);
  const taken = Object.hasOwn(objectAt(tree, AT), name);
  const fault = taken ? say('scenario.variable.taken') : NAME.test(name) ? undefined : say('scenario.variable.wrong');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    tries(fault !== undefined);
    if (fault !== undefined) return;
    does('add', setting(tree, [...AT, name], FRESH.generate));
    setName('');
  };
  if (locked) return null;
  return (
    <form className={editor['adding']} onSubmit={submit} noValidate>
      <label htmlFor="new-variable">{say('scenario.variable.name')}</label>
      <input
        id="new-variable"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={name}
        aria-invalid={tried || undefined}
        aria-describedby={tried ? 'new-variable-fault' : undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit">{say('scenario.variable.add')}</Button>
      {tried && fault !== undefined && (
        <p id="new-variable-fault" role="alert" className={editor['wrong']}>
          {fault}
        </p>
      )}
    </form>
  );
}
