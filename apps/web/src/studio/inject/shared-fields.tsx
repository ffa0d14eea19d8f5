import { TLP, valueAt, type Address } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { SelectField } from '../fields/select-field.js';
import { TypedField } from '../fields/typed-field.js';
import { setting } from '../model/edits.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { IndicatorList } from './indicator-list.js';

/** Whom a team must have told what, under which marking at most. */
export function SharedFields({ at }: { readonly at: Address }) {
  const say = useWords(editorWords);
  const { tree, does } = useDraft();
  const neighbour = valueAt(tree, [...at, 'to']) === 'neighbour';
  return (
    <>
      <div className={styles['two']}>
        <SelectField
          at={[...at, 'to']}
          label={say('editor.rule.to')}
          otherwise={neighbour ? 'neighbour' : 'role'}
          options={[
            { value: 'neighbour', words: say('editor.rule.to.neighbour') },
            { value: 'role', words: say('editor.rule.to.role') },
          ]}
          onChoose={(to) => does('edit', setting(tree, [...at, 'to'], to === 'neighbour' ? to : { role: '' }))}
        />
        {!neighbour && <TypedField at={[...at, 'to', 'role']} kind="id" label={say('editor.rule.to.which')} />}
        <SelectField
          at={[...at, 'widestTlp']}
          label={say('editor.rule.widest')}
          otherwise="TLP:GREEN"
          options={TLP.map((tlp) => ({ value: tlp, words: tlp }))}
        />
      </div>
      <IndicatorList at={[...at, 'right']} />
    </>
  );
}
