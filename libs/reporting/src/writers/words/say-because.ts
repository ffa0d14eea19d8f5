import type { Because } from '#libs/domain';
import { scoreReasons } from '#libs/vocabularies';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

type Spoken = keyof typeof scoreReasons;

const speakers = Object.fromEntries(
  Object.entries(scoreReasons).map(([language, messages]) => {
    const locales = [language === 'ar' ? 'ar-u-nu-latn' : language];
    const speaker = setupI18n({ locale: language, locales, messages: { [language]: messages } });
    speaker.setMessagesCompiler(compileMessage);
    return [language, speaker];
  }),
) as Record<Spoken, ReturnType<typeof setupI18n>>;

/** Why a line of a score earned what it did, in words of a language that the reports are written in. */
export const sayBecause = (language: Spoken, { code, figures }: Because): string => speakers[language]._(code, figures);
