import type { z } from 'zod';
import type { InjectFile } from '#libs/contracts';
import { LANGUAGES } from '#libs/domain';
import type { Inject, Localised } from '#libs/domain';
import type { Path } from '../reading/path.js';
import { compileField } from './compile-field.js';
import { compileRubric, compileRule } from './compile-measures.js';
import { compileTrigger } from './compile-trigger.js';
import type { Texts } from './texts.js';

/** What teams see in each language; without a subject of its own an inject goes under its title. */
function contentOf(title: Localised, subject: Localised | undefined, body: Localised | undefined): Inject['content'] {
  const entries = LANGUAGES.flatMap((language) => {
    const text = body?.[language];
    return text === undefined
      ? []
      : [[language, { subject: subject?.[language] ?? title[language] ?? '', body: text }] as const];
  });
  return Object.fromEntries(entries);
}

/** One inject with its texts in every language. */
export function compileInject(given: z.output<typeof InjectFile>, path: Path, texts: Texts): Inject {
  const { id } = given;
  const at = ['injects', id];
  const title = texts.take(given.title, [...path, 'title'], [...at, 'title']);
  const subject = texts.takeIfAny(given.subject, [...path, 'subject'], [...at, 'subject']);
  const body = texts.takeBody(given.body, [...path, 'body'], id, given.kind !== 'expected-action');
  const { body: _body, subject: _subject, form, expected, ...rest } = given;
  return {
    ...rest,
    title,
    trigger: compileTrigger(given.trigger),
    content: contentOf(title, subject, body),
    hints: given.hints.map((hint, i) => ({
      ...hint,
      text: texts.take(hint.text, [...path, 'hints', i, 'text'], [...at, 'hints', hint.id]),
    })),
    form: form && { fields: form.map((field, i) => compileField(field, [...path, 'form', i], id, texts)) },
    rules: given.rules.map((rule, i) => compileRule(rule, [...path, 'rules', i], id, texts)),
    rubrics: given.rubrics.map((rubric, i) => compileRubric(rubric, [...path, 'rubrics', i], id, texts)),
    expected: texts.takeIfAny(expected, [...path, 'expected'], [...at, 'expected']),
  };
}
