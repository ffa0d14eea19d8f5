import { isList, valueAt, type Address } from '#libs/domain';
import { TAG_VOCABULARIES, term } from '#libs/vocabularies';
import { Button } from '../../ui/button.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { setting } from '../model/edits.js';
import { editorWords } from '../words/editor-words.js';
import { DraftField } from './draft-field.js';
import { elementId } from './element-id.js';
import styles from './fields.module.css';
import { TypedField } from './typed-field.js';

const KINDS = ['gca', 'first', 'x1060', 'rsit', 'tactics'] as const;
type Kind = (typeof KINDS)[number];

/** Codes from the field's vocabularies, by which coverage is counted. */
export function TagsFields({ at }: { readonly at: Address }) {
  const say = useWords(editorWords);
  return (
    <>
      {KINDS.map((kind) => (
        <TagField key={kind} at={[...at, kind]} kind={kind} />
      ))}
      <TypedField at={[...at, 'techniques']} kind="words" label={say('editor.tag.techniques')} />
      <TypedField at={[...at, 'free']} kind="words" label={say('editor.tag.free')} hint={say('editor.tag.free.hint')} />
    </>
  );
}

function TagField({ at, kind }: { readonly at: Address; readonly kind: Kind }) {
  const say = useWords(editorWords);
  const { tree, does, locked } = useDraft();
  const vocabulary = TAG_VOCABULARIES[kind];
  const found = valueAt(tree, at);
  const codes = isList(found) ? found.map(String) : [];
  const label = say(`editor.tag.${kind}`);
  const id = elementId(at);
  const nameOf = (code: string): string => {
    const known = term<{ code: string; name: string }>(vocabulary, code);
    return known ? `${code} ${known.name}` : code;
  };
  return (
    <DraftField at={at} control={id} label={label}>
      <ul className={styles['tags']}>
        {codes.map((code) => (
          <li key={code}>
            <bdi lang="en">{nameOf(code)}</bdi>
            {!locked && (
              <Button
                look="quiet"
                aria-label={say('editor.tag.remove', { tag: `\u2068${nameOf(code)}\u2069` })}
                onClick={() =>
                  does(
                    'edit',
                    setting(
                      tree,
                      at,
                      codes.filter((one) => one !== code),
                    ),
                  )
                }
              >
                <Shape name="cross" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <select
        id={id}
        value=""
        disabled={locked}
        onChange={({ target }) => target.value !== '' && does('edit', setting(tree, at, [...codes, target.value]))}
      >
        <option value="">{say('editor.tag.add', { vocabulary: label })}</option>
        {vocabulary.terms
          .filter(({ code }) => !codes.includes(code))
          .map(({ code, name }) => (
            <option key={code} value={code} lang="en">
              {code} {name}
            </option>
          ))}
      </select>
    </DraftField>
  );
}
