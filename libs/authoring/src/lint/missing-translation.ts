import type { Draft, Remark } from '../reading/draft.js';

const BODY = 'body';

/** Every text stands in every language that the pack declares. */
export function* missingTranslation({ slots, scenario: { languages } }: Draft): Generator<Remark> {
  for (const { path, localePath, found } of slots) {
    for (const language of languages) {
      if (found.has(language)) continue;
      const [, inject = ''] = localePath;
      const file = localePath.at(-1) === BODY ? `content/${language}/${inject}.md or ` : '';
      yield {
        at: path,
        rule: 'missing-translation',
        message: `${localePath.join(' › ')} has no text in ${language}`,
        mend: `add it to ${file}locales/${language}.yaml under ${localePath.join('.')}`,
      };
    }
  }
}
