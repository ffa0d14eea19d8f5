import { LANGUAGES } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { teamWords } from '../words/team-words.js';

interface Boxed {
  readonly hint: string;
  readonly fault: string | undefined;
  readonly chosen?: readonly string[];
}

/** The languages that somebody reads. */
export function LanguageBoxes({ hint, fault, chosen = [] }: Boxed) {
  const say = useWords(teamWords);
  const names = new Intl.DisplayNames([formatTag(useLocale())], { type: 'language' });
  return (
    <FieldGroup id="languages" label={say('team.languages')} hint={hint} fault={fault}>
      {LANGUAGES.map((language) => (
        <Choice
          key={language}
          type="checkbox"
          name="languages"
          value={language}
          defaultChecked={chosen.includes(language)}
        >
          {names.of(language) ?? language}
        </Choice>
      ))}
    </FieldGroup>
  );
}
