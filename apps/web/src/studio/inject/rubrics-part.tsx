import { isList, isObject, valueAt, type Address } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { TextsField } from '../fields/texts-field.js';
import { TypedField } from '../fields/typed-field.js';
import { freshId } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import type { WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { ElementList } from './element-list.js';
import { Part } from './part.js';

const freshCriterion = (taken: readonly string[]) => ({
  id: freshId('', taken, 'criterion'),
  anchors: [{ level: 0 }, { level: 1 }, { level: 2 }],
});

/** What evaluators mark by: criteria with a described level for each mark. */
export function RubricsPart({ inject: { id } }: { readonly inject: WrittenInject }) {
  const say = useWords(editorWords);
  const list = ['scenario', 'injects', { id }, 'rubrics'] as const;
  return (
    <Part name="rubrics">
      <ElementList
        list={list}
        called={say('editor.rubric')}
        fresh={(taken) => ({ id: freshId('', taken, 'rubric'), criteria: [freshCriterion([])] })}
        nameOf={(_rubric, index) => say('editor.rubric.number', { number: index + 1 })}
        render={(rubric, index) => (
          <fieldset className={styles['group']}>
            <legend>{say('editor.rubric.number', { number: index + 1 })}</legend>
            <TypedField
              at={[...list, { id: rubric }, 'share']}
              kind="number"
              least={0}
              most={100}
              label={say('editor.rules.share')}
            />
            <ElementList
              list={[...list, { id: rubric }, 'criteria']}
              called={say('editor.criterion')}
              fresh={freshCriterion}
              render={(criterion, number) => (
                <>
                  <TextsField
                    place={PLACES.criterion(id, rubric, criterion)}
                    label={say('editor.criterion.text', { number: number + 1 })}
                  />
                  <TypedField
                    at={[...list, { id: rubric }, 'criteria', { id: criterion }, 'weight']}
                    kind="number"
                    least={0}
                    most={100}
                    label={say('editor.weight')}
                  />
                  <Anchors inject={id} rubric={rubric} criterion={criterion} />
                </>
              )}
            />
          </fieldset>
        )}
      />
    </Part>
  );
}

interface Anchored {
  readonly inject: string;
  readonly rubric: string;
  readonly criterion: string;
}

function Anchors({ inject, rubric, criterion }: Anchored) {
  const say = useWords(editorWords);
  const { tree } = useDraft();
  const list: Address = [
    'scenario',
    'injects',
    { id: inject },
    'rubrics',
    { id: rubric },
    'criteria',
    { id: criterion },
    'anchors',
  ];
  const found = valueAt(tree, list);
  const levels = (isList(found) ? found : []).map((one) => (isObject(one) ? Number(one['level']) : NaN));
  const next = Math.max(-1, ...levels.filter(Number.isFinite)) + 1;
  return (
    <ElementList
      list={list}
      called={say('editor.anchor')}
      {...(next <= 10 && { fresh: () => ({ level: next }) })}
      nameOf={(level) => say('editor.anchor.text', { level })}
      render={(level) => (
        <TextsField
          place={PLACES.anchor(inject, rubric, criterion, level)}
          label={say('editor.anchor.text', { level })}
        />
      )}
    />
  );
}
