import type { FormResult, QuestionResult } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import { figure, figureInWords, number, own, theirs, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Block } from '../tree/block.js';
import type { Section } from '../tree/paper.js';

type Scale = Extract<QuestionResult, { readonly kind: 'scale' }>;

const isScale = (question: QuestionResult): question is Scale => question.kind === 'scale';

function scales(w: Words, form: FormResult): Block {
  const { columns: heads, empty } = w.paper;
  const digit = (w: Words, value: number) => number(w, value, 1);
  return {
    kind: 'table',
    id: `form-${form.form}`,
    caption: '',
    columns: columns([heads.question, 8], ...[1, 2, 3, 4, 5].map((step) => [String(step), 2, 'end'] as const), [
      heads.mean,
      2,
      'end',
    ]),
    rows: form.questions
      .filter(isScale)
      .map(({ text, counts, mean }) => [
        words(own(w, text)),
        ...counts.map((count) => figure(w, count, number)),
        figure(w, mean, digit),
      ]),
    empty: empty.feedback,
  };
}

function quotes(w: Words, form: FormResult): readonly Block[] {
  return form.questions.flatMap((question): Block[] => {
    if (question.kind !== 'words' || question.quotes.length === 0) return [];
    return [
      { kind: 'paragraph', text: own(w, question.text) },
      { kind: 'list', ordered: false, items: question.quotes.map(theirs) },
    ];
  });
}

/** What participants said, together. */
export function feedbackSection(w: Words, forms: readonly FormResult[], more: readonly Block[] = []): Section {
  const { sections, leads, facts, empty } = w.paper;
  const returned = forms.filter((form) => form.returned.value !== 0);
  const nothing: Block = { kind: 'paragraph', text: empty.feedback, quiet: true };
  return {
    id: 'feedback',
    title: sections.feedback,
    blocks:
      returned.length === 0 ? [nothing, ...more] : [{ kind: 'paragraph', text: leads.feedback, quiet: true }, ...more],
    sections: returned.map((form) => ({
      id: `feedback-${form.form}`,
      title: own(w, form.title),
      blocks: [
        { kind: 'facts', facts: [{ label: facts.returned, value: figureInWords(w, form.returned) }] },
        scales(w, form),
        ...quotes(w, form),
      ],
    })),
  };
}
