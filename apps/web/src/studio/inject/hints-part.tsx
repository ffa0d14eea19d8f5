import { useWords } from '../../ui/words/catalogue.js';
import { TextsField } from '../fields/texts-field.js';
import { TypedField } from '../fields/typed-field.js';
import { freshId } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import type { WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import { ElementList } from './element-list.js';
import { Part } from './part.js';

/** Help that teams may take, each at a cost. */
export function HintsPart({ inject: { id } }: { readonly inject: WrittenInject }) {
  const say = useWords(editorWords);
  const list = ['scenario', 'injects', { id }, 'hints'] as const;
  return (
    <Part name="hints">
      <ElementList
        list={list}
        called={say('editor.hint')}
        fresh={(taken) => ({ id: freshId('', taken, 'hint'), cost: 0.1 })}
        render={(hint, index) => (
          <>
            <TextsField
              place={PLACES.hint(id, hint)}
              label={say('editor.hint.text', { number: index + 1 })}
              lines={2}
            />
            <TypedField
              at={[...list, { id: hint }, 'cost']}
              kind="number"
              least={0}
              most={1}
              label={say('editor.hint.cost')}
            />
          </>
        )}
      />
    </Part>
  );
}
