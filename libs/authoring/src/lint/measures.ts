import type { Draft, Remark } from '../reading/draft.js';

/** Whatever teams are asked can be measured, and whatever measures has something to look at. */
export function* measures({ scenario: { injects } }: Draft): Generator<Remark> {
  for (const [i, { id, kind, form, rules, rubrics, limit }] of injects.entries()) {
    const at = ['injects', i];
    const isExpected = kind === 'expected-action';
    if (form && rules.length + rubrics.length === 0) {
      const message = `${id} asks for an answer that nothing measures`;
      yield { at: [...at, 'form'], rule: 'no-measure', message, mend: 'add a rule or a rubric, or remove the form' };
    }
    if (isExpected && rules.length + rubrics.length === 0) {
      const message = `nothing says whether the expected action ${id} has happened`;
      yield { at, rule: 'no-measure', message, mend: 'add a rule' };
    }
    if (isExpected && form) {
      const message = `no team sees the form of ${id}: an expected action is not delivered`;
      yield {
        at: [...at, 'form'],
        rule: 'form-never-seen',
        message,
        mend: 'move the form to an inject that teams receive',
      };
    }
    if (isExpected && limit === undefined) {
      const message = `nothing says by when the expected action ${id} has to happen`;
      yield { at, rule: 'expected-action-without-limit', message, mend: 'add a limit' };
    }
    for (const [j, rule] of rules.entries()) {
      if (form || rule.kind === 'shared') continue;
      const message = `the rule ${rule.id} has no form to look at`;
      yield { at: [...at, 'rules', j], rule: 'rule-without-form', message, mend: 'add the form, or remove the rule' };
    }
  }
}
