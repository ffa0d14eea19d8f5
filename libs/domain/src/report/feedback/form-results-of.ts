import type { NationId } from '../../kernel/ids.js';
import { byClass, distributions, type OfNation } from '../figures/distribution.js';
import { inSteps, shown, SUPPRESSED, type Figure } from '../figures/figure.js';
import { meanFigure, type Scale } from '../figures/mean-figure.js';
import { countOf, isLargeEnough } from '../figures/protect.js';
import type { FilledForm } from './filled-form.js';
import { FORM_TEMPLATES, type FormQuestion, type FormTemplate } from './form-questions.js';
import type { FormResult, QuestionResult } from './form-results.js';

const STEPS = ['1', '2', '3', '4', '5', 'none'] as const;
type Step = (typeof STEPS)[number];
type Counts = Extract<QuestionResult, { kind: 'scale' }>['counts'];

const AGREED: Scale = { low: 1, high: 5, step: 1 };

const stepOf = (value: unknown): Step => STEPS.find((step) => step === String(value)) ?? 'none';

/** Whoever filled in a form knows what it says: an anonymous one is a nation of its own here. */
const ownerOf = ({ by }: FilledForm, place: number): NationId => by?.nation ?? `anonymous ${place}`;

const byOwner = (forms: readonly FilledForm[]): ReadonlyMap<NationId, number> =>
  byClass(
    ['returned'],
    forms.map((form, place) => ({ nation: ownerOf(form, place), class: 'returned' })),
  ).get('returned') ?? new Map();

function scaleResult({ id, text }: FormQuestion, forms: readonly FilledForm[], enough: boolean): QuestionResult {
  const teams = forms.map((form, place): OfNation<Step> => ({
    nation: ownerOf(form, place),
    class: stepOf(form.answers[id]),
  }));
  const row = distributions('', [{ row: '', counts: byClass(STEPS, teams) }])[0] ?? {};
  const count = (step: Step): Figure => (enough ? (row[step] ?? SUPPRESSED) : SUPPRESSED);
  const given = forms.flatMap((form, place) => {
    const value = Number(form.answers[id]);
    return stepOf(form.answers[id]) === 'none' ? [] : [{ nation: ownerOf(form, place), value }];
  });
  const mean = meanFigure(given, AGREED, (value) => inSteps(value, 10));
  const counts: Counts = [count('1'), count('2'), count('3'), count('4'), count('5')];
  return { question: id, kind: 'scale', text, counts, mean };
}

/** Words that few could have written are kept back, also where they may be quoted. */
function wordsResult({ id, text }: FormQuestion, forms: readonly FilledForm[], enough: boolean): QuestionResult {
  const said = forms.filter(
    ({ answers, quotable }) => quotable && typeof answers[id] === 'string' && answers[id] !== '',
  );
  const quotes = enough && isLargeEnough(byOwner(said)) ? said.map(({ answers }) => String(answers[id])).sort() : [];
  return { question: id, kind: 'words', text, quotes };
}

function resultOf({ form, title, questions }: FormTemplate, all: readonly FilledForm[]): FormResult {
  const forms = all.filter((one) => one.form === form && one.counted);
  const owners = byOwner(forms);
  const enough = isLargeEnough(owners);
  return {
    form,
    title,
    returned: enough ? shown(countOf(owners)) : SUPPRESSED,
    questions: questions.map((question) =>
      question.kind === 'scale' ? scaleResult(question, forms, enough) : wordsResult(question, forms, enough),
    ),
  };
}

/** What came of the forms of all nations together, as far as they are counted, so that no form can be told from the figures. */
export const formResults = (forms: readonly FilledForm[]): readonly FormResult[] =>
  FORM_TEMPLATES.map((template) => resultOf(template, forms));

/** What the teams of one nation said under their names, for that nation alone: it knows them. */
export const ownFormResults = (forms: readonly FilledForm[], nation: NationId): readonly FormResult[] => {
  const own = forms.filter(({ by }) => by?.nation === nation);
  return FORM_TEMPLATES.map(({ form, title, questions }) => {
    const mine = own.filter((one) => one.form === form);
    return {
      form,
      title,
      returned: shown(mine.length),
      questions: questions.map(({ id, kind, text }): QuestionResult => {
        const values = mine.flatMap(({ answers }) => answers[id] ?? []);
        if (kind === 'words') return { question: id, kind, text, quotes: values.map(String).sort() };
        const count = (step: number): Figure => shown(values.filter((value) => value === step).length);
        const mean = values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;
        const counts: Counts = [count(1), count(2), count(3), count(4), count(5)];
        return { question: id, kind, text, counts, mean: values.length > 0 ? shown(inSteps(mean, 10)) : SUPPRESSED };
      }),
    };
  });
};
