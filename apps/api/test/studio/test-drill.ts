import type { DraftChange } from '#libs/domain';

/** Where drafts of specs begin: the template, whose title is given. */
export const TEMPLATE = { kind: 'template' };
export const LETTER = ['scenario', 'injects', { id: 'letter-arrives' }];
export const title = (to: string, from = 'Test drill'): DraftChange => ({
  kind: 'set',
  at: ['scenario', 'title'],
  from,
  to,
});
