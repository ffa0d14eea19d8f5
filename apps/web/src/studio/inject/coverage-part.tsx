import { isList, valueAt } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { DraftField } from '../fields/draft-field.js';
import { TagsFields } from '../fields/tags-fields.js';
import { TextsField } from '../fields/texts-field.js';
import { TypedField } from '../fields/typed-field.js';
import { setting } from '../model/edits.js';
import { tasksOf } from '../model/tasks-of.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import type { WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import { Part } from './part.js';

/** What an inject exercises, and what controllers should know about it. */
export function CoveragePart({ inject: { id } }: { readonly inject: WrittenInject }) {
  const say = useWords(editorWords);
  const at = ['scenario', 'injects', { id }] as const;
  return (
    <>
      <Part name="coverage">
        <Tasks id={id} />
        <TagsFields at={[...at, 'tags']} />
      </Part>
      <Part name="controllers">
        <TextsField place={PLACES.expected(id)} label={say('editor.expected')} lines={3} />
        <TypedField at={[...at, 'notes']} kind="text" label={say('editor.notes')} />
      </Part>
    </>
  );
}

function Tasks({ id }: { readonly id: string }) {
  const say = useWords(editorWords);
  const { tree, document, does, locked, wanted } = useDraft();
  const at = ['scenario', 'injects', { id }, 'tasks'] as const;
  const tasks = tasksOf(document);
  const found = valueAt(tree, at);
  const chosen = isList(found) ? found.map(String) : [];
  const choose = (task: string, on: boolean): void =>
    does('edit', setting(tree, at, on ? [...chosen, task] : chosen.filter((one) => one !== task)));
  return (
    <DraftField at={at} label={say('editor.tasks')}>
      {tasks.length === 0 && <p>{say('editor.tasks.none')}</p>}
      {tasks.map((task) => (
        <Choice
          key={task.id}
          type="checkbox"
          checked={chosen.includes(task.id)}
          disabled={locked}
          onChange={({ target }) => choose(task.id, target.checked)}
        >
          <UserText>
            {textInAny(document, PLACES.task(task.objective, task.target, task.id), wanted) || task.id}
          </UserText>
        </Choice>
      ))}
    </DraftField>
  );
}
