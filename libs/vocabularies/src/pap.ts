import type { Vocabulary } from './vocabulary.js';

/** Permissible Actions Protocol: what may be done with what was received, from everything to almost nothing. */
export const pap: Vocabulary = {
  id: 'pap',
  version: '3',
  source: 'MISP taxonomies, Permissible Actions Protocol',
  terms: [
    { code: 'PAP:CLEAR', name: 'Any action' },
    { code: 'PAP:GREEN', name: 'Active actions, such as blocking or contacting the source' },
    { code: 'PAP:AMBER', name: 'Passive checks, such as asking third-party services' },
    { code: 'PAP:RED', name: 'Only actions that nobody outside can notice' },
  ],
};
