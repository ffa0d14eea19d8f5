import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { adding, freshId, idsIn } from '../model/edits.js';
import type { WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { ElementList } from './element-list.js';
import { Part } from './part.js';
import { RuleEditor } from './rule-editor.js';
import { freshRule, RULE_KINDS, type RuleKind } from './rule-kinds.js';

const KINDS = Object.keys(RULE_KINDS) as readonly RuleKind[];

/** The automatic measures of an answer. */
export function RulesPart({ inject }: { readonly inject: WrittenInject }) {
  const say = useWords(editorWords);
  const { tree, does, locked } = useDraft();
  const fields = inject.form ?? [];
  const fitting = (kind: RuleKind) => fields.find((field) => RULE_KINDS[kind].includes(field.kind));
  const offered = KINDS.filter((kind) => kind === 'shared' || fitting(kind));
  const [chosen, choose] = useState<RuleKind>('exact');
  const kind = offered.includes(chosen) ? chosen : (offered[0] ?? 'shared');
  const list = ['scenario', 'injects', { id: inject.id }, 'rules'] as const;
  const add = (): void => {
    const id = freshId('', idsIn(tree, list), kind);
    does('add', adding(tree, list, { id, ...freshRule(kind, fitting(kind)) }));
  };
  return (
    <Part name="rules">
      <ElementList
        list={list}
        called={say('editor.rules.rule')}
        render={(rule, _index, element) => <RuleEditor inject={inject} rule={rule} element={element} />}
      />
      {!locked && (
        <div className={styles['adding']}>
          <label htmlFor="new-rule">{say('editor.rules.kind')}</label>
          <select id="new-rule" value={kind} onChange={({ target }) => choose(target.value as RuleKind)}>
            {offered.map((one) => (
              <option key={one} value={one}>
                {say(`editor.rule.${one}`)}
              </option>
            ))}
          </select>
          <Button onClick={add}>{say('editor.rules.add')}</Button>
        </div>
      )}
    </Part>
  );
}
