import { LANGUAGES, valueAt } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { DraftField } from '../fields/draft-field.js';
import { useLanguageName } from '../fields/language-name.js';
import { LanguageChoice } from '../fields/language-choice.js';
import { TagsFields } from '../fields/tags-fields.js';
import { TextsField } from '../fields/texts-field.js';
import { TypedField } from '../fields/typed-field.js';
import editor from '../inject/editor.module.css';
import { ElementList } from '../inject/element-list.js';
import { freshId, setting } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import { scenarioWords } from '../words/scenario-words.js';
import styles from './scenario.module.css';
import { Variables } from './variables.js';

const PHASES = ['scenario', 'phases'] as const;

/** What is true of the scenario as a whole. */
export function ScenarioView() {
  const say = useWords(scenarioWords);
  return (
    <div className={styles['view']}>
      <div>
        <LanguageChoice />
        <section className={editor['part']} aria-labelledby="about">
          <h2 id="about">{say('scenario.about')}</h2>
          <TextsField place={PLACES.title()} label={say('scenario.title')} />
          <TextsField place={PLACES.summary()} label={say('scenario.summary')} lines={4} />
          <div className={editor['two']}>
            <TypedField
              at={['scenario', 'name']}
              kind="id"
              label={say('scenario.name')}
              hint={say('scenario.name.hint')}
            />
            <TypedField
              at={['scenario', 'version']}
              kind="id"
              label={say('scenario.version')}
              hint={say('scenario.version.hint')}
            />
            <TypedField
              at={['scenario', 'duration']}
              kind="span"
              label={say('scenario.duration')}
              hint={say('scenario.duration.hint')}
            />
          </div>
          <Languages />
        </section>
        <Phases />
      </div>
      <div>
        <Variables />
        <section className={editor['part']} aria-labelledby="tags">
          <h2 id="tags">{say('scenario.tags')}</h2>
          <TagsFields at={['scenario', 'tags']} />
        </section>
      </div>
    </div>
  );
}

function Languages() {
  const say = useWords(scenarioWords);
  const nameOf = useLanguageName();
  const { tree, languages, does, locked } = useDraft();
  const at = ['scenario', 'languages'] as const;
  const known = valueAt(tree, at) === undefined ? [] : languages;
  return (
    <DraftField at={at} label={say('scenario.languages')} hint={say('scenario.languages.hint')}>
      <div className={editor['two']}>
        {LANGUAGES.map((language) => (
          <Choice
            key={language}
            type="checkbox"
            checked={known.includes(language)}
            disabled={locked || known[0] === language}
            onChange={({ target }) =>
              does(
                'edit',
                setting(tree, at, target.checked ? [...known, language] : known.filter((one) => one !== language)),
              )
            }
          >
            {nameOf(language)}{' '}
            {known[0] === language && <span className={editor['soft']}>({say('scenario.languages.first')})</span>}
          </Choice>
        ))}
      </div>
    </DraftField>
  );
}

function Phases() {
  const say = useWords(scenarioWords);
  return (
    <section className={editor['part']} aria-labelledby="phases">
      <h2 id="phases">{say('scenario.phases')}</h2>
      <p className={editor['soft']}>{say('scenario.phases.why')}</p>
      <ElementList
        list={PHASES}
        called={say('scenario.phase')}
        fresh={(taken) => ({ id: freshId('', taken, 'phase'), at: 'T+00:00:00' })}
        nameOf={(_phase, index) => say('scenario.phase.title', { number: index + 1 })}
        render={(phase, index) => (
          <>
            <TextsField place={PLACES.phase(phase)} label={say('scenario.phase.title', { number: index + 1 })} />
            <TypedField at={[...PHASES, { id: phase }, 'at']} kind="offset" label={say('scenario.phase.at')} />
          </>
        )}
      />
    </section>
  );
}
