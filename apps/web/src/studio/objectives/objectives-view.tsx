import { isList, valueAt } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { DraftField } from '../fields/draft-field.js';
import { LanguageChoice } from '../fields/language-choice.js';
import { TagsFields } from '../fields/tags-fields.js';
import { TextsField } from '../fields/texts-field.js';
import { TypedField } from '../fields/typed-field.js';
import { ElementList } from '../inject/element-list.js';
import editor from '../inject/editor.module.css';
import { freshTarget, freshTask } from './fresh-target.js';
import { freshId, idsIn, setting } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { editorWords } from '../words/editor-words.js';
import { objectivesWords } from '../words/objectives-words.js';
import { CoverageMatrix } from './coverage-matrix.js';
import styles from './objectives.module.css';

const NEEDS = ['scenario', 'needs'] as const;
const OBJECTIVES = ['scenario', 'objectives'] as const;

/** What the exercise is for: needs, objectives, targets, tasks; and how far its injects cover them. */
export function ObjectivesView() {
  const say = useWords(objectivesWords);
  const { tree } = useDraft();
  return (
    <div className={styles['view']}>
      <LanguageChoice />
      <CoverageMatrix />
      <section className={editor['part']} aria-labelledby="needs">
        <h2 id="needs">{say('objectives.needs')}</h2>
        <p className={editor['soft']}>{say('objectives.needs.why')}</p>
        <ElementList
          list={NEEDS}
          called={say('objectives.need')}
          fresh={(taken) => ({ id: freshId('', taken, 'need') })}
          render={(need, index) => (
            <>
              <TextsField
                place={PLACES.need(need)}
                label={say('objectives.need.text', { number: index + 1 })}
                lines={2}
              />
              <TypedField
                at={[...NEEDS, { id: need }, 'mandates']}
                kind="words"
                label={say('objectives.need.mandates')}
                hint={say('objectives.need.mandates.hint')}
              />
            </>
          )}
        />
      </section>
      <section className={editor['part']} aria-labelledby="objectives">
        <h2 id="objectives">{say('objectives.objectives')}</h2>
        <ElementList
          list={OBJECTIVES}
          called={say('objectives.objective')}
          fresh={(taken) => ({
            id: freshId('', taken, 'objective'),
            needs: idsIn(tree, NEEDS).slice(0, 1),
            targets: [freshTarget(tree)],
          })}
          render={(objective, index) => <Objective id={objective} number={index + 1} />}
        />
      </section>
    </div>
  );
}

function Objective({ id, number }: { readonly id: string; readonly number: number }) {
  const say = useWords(objectivesWords);
  const sayTag = useWords(editorWords);
  return (
    <>
      <TextsField place={PLACES.objective(id)} label={say('objectives.objective.title', { number })} />
      <Needs objective={id} />
      <Targets objective={id} />
      <details>
        <summary>{sayTag('editor.tags')}</summary>
        <TagsFields at={[...OBJECTIVES, { id }, 'tags']} />
      </details>
    </>
  );
}

function Needs({ objective }: { readonly objective: string }) {
  const say = useWords(objectivesWords);
  const { tree, document, does, locked, wanted } = useDraft();
  const at = [...OBJECTIVES, { id: objective }, 'needs'];
  const found = valueAt(tree, at);
  const chosen = isList(found) ? found.map(String) : [];
  return (
    <DraftField at={at} label={say('objectives.objective.needs')}>
      {idsIn(tree, NEEDS).map((need) => (
        <Choice
          key={need}
          type="checkbox"
          checked={chosen.includes(need)}
          disabled={locked}
          onChange={({ target }) =>
            does('edit', setting(tree, at, target.checked ? [...chosen, need] : chosen.filter((one) => one !== need)))
          }
        >
          <UserText>{textInAny(document, PLACES.need(need), wanted) || need}</UserText>
        </Choice>
      ))}
    </DraftField>
  );
}

function Targets({ objective }: { readonly objective: string }) {
  const say = useWords(objectivesWords);
  const { tree } = useDraft();
  const list = [...OBJECTIVES, { id: objective }, 'targets'];
  return (
    <fieldset className={editor['group']}>
      <legend>{say('objectives.targets')}</legend>
      <ElementList
        list={list}
        called={say('objectives.target')}
        fresh={() => freshTarget(tree)}
        nameOf={(_target, index) => say('objectives.target.title', { number: index + 1 })}
        render={(target, index) => (
          <>
            <TextsField
              place={PLACES.target(objective, target)}
              label={say('objectives.target.title', { number: index + 1 })}
            />
            <ElementList
              list={[...list, { id: target }, 'tasks']}
              called={say('objectives.task')}
              fresh={() => freshTask(tree)}
              nameOf={(_task, number) => say('objectives.task.title', { number: number + 1 })}
              render={(task, number) => (
                <TextsField
                  place={PLACES.task(objective, target, task)}
                  label={say('objectives.task.title', { number: number + 1 })}
                />
              )}
            />
          </>
        )}
      />
    </fieldset>
  );
}
