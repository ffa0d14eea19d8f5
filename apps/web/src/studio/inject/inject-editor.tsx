import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { TextsField } from '../fields/texts-field.js';
import { LanguageChoice } from '../fields/language-choice.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { injectsOf, type WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import { ChannelPart } from './channel-part.js';
import { CoveragePart } from './coverage-part.js';
import styles from './editor.module.css';
import { FilesPart } from './files-part.js';
import { FormPart } from './form-part.js';
import { HintsPart } from './hints-part.js';
import { IdField } from './id-field.js';
import { KindField } from './kind-field.js';
import { LimitsPart } from './limits-part.js';
import { Part } from './part.js';
import { Preview } from './preview.js';
import { RubricsPart } from './rubrics-part.js';
import { RulesPart } from './rules-part.js';
import { WhenPart } from './when-part.js';

/** Everything about one inject, with all languages beside each other and a preview of what teams will see. */
export function InjectEditor({ id }: { readonly id: string }) {
  const say = useWords(editorWords);
  const { id: draft, document, goTo } = useDraft();
  const injects = injectsOf(document);
  const index = injects.findIndex((one) => one.id === id);
  const inject = injects[index];
  useEffect(() => {
    goTo(['scenario', 'injects', { id }]);
    return () => goTo(null);
  }, [goTo, id]);
  if (!inject) {
    return (
      <EmptyState title={say('editor.gone')}>
        <p>{say('editor.gone.why')}</p>
        <Link to="/studio/$draft/$view" params={{ draft, view: 'msel' }}>
          {say('editor.back')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <article className={styles['editor']}>
      <EditorHead injects={injects} index={index} />
      <div className={styles['sheets']}>
        <div className={styles['form']}>
          <Part name="title">
            <TextsField place={PLACES.injectTitle(id)} label={say('editor.title')} hint={say('editor.title.hint')} />
            <div className={styles['two']}>
              <KindField id={id} />
              <IdField id={id} />
            </div>
          </Part>
          <WhenPart inject={inject} />
          <ChannelPart id={id} />
          <FilesPart inject={inject} />
          <FormPart inject={inject} />
          <LimitsPart id={id} />
          <RulesPart inject={inject} />
          <RubricsPart inject={inject} />
          <HintsPart inject={inject} />
          <CoveragePart inject={inject} />
        </div>
        <Preview inject={inject} />
      </div>
    </article>
  );
}

interface Headed {
  readonly injects: readonly WrittenInject[];
  readonly index: number;
}

function EditorHead({ injects, index }: Headed) {
  const say = useWords(editorWords);
  const { id: draft, document, wanted } = useDraft();
  const navigate = useNavigate();
  const [before, inject, next] = [injects[index - 1], injects[index], injects[index + 1]];
  useKeys(
    useMemo(() => {
      const go = (one: WrittenInject | undefined): void =>
        void (
          one && navigate({ to: '/studio/$draft/$view/$element', params: { draft, view: 'inject', element: one.id } })
        );
      return [
        { key: 'j', words: say('editor.key.next'), does: () => go(next) },
        { key: 'k', words: say('editor.key.before'), does: () => go(before) },
      ];
    }, [say, navigate, draft, before, next]),
  );
  const to = (one: WrittenInject | undefined, words: string) =>
    one && (
      <Link to="/studio/$draft/$view/$element" params={{ draft, view: 'inject', element: one.id }}>
        {words}
      </Link>
    );
  return (
    <div className={styles['head']}>
      <h2>
        <span className={styles['soft']}>{say('editor.number', { number: index + 1, all: injects.length })}</span>{' '}
        <UserText>{inject ? textInAny(document, PLACES.injectTitle(inject.id), wanted) || inject.id : ''}</UserText>
      </h2>
      <nav className={styles['ways']} aria-label={say('editor.number', { number: index + 1, all: injects.length })}>
        <Link to="/studio/$draft/$view" params={{ draft, view: 'msel' }}>
          {say('editor.back')}
        </Link>
        {to(before, say('editor.before'))}
        {to(next, say('editor.next'))}
      </nav>
      <LanguageChoice />
    </div>
  );
}
