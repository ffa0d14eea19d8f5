import type { Vocabulary } from './vocabulary.js';

/** Elements of a capability, to one of which each improvement action belongs. */
export const poete: Vocabulary = {
  id: 'poete',
  version: '2020',
  source: 'FEMA, Homeland Security Exercise and Evaluation Program',
  terms: [
    { code: 'planning', name: 'Planning' },
    { code: 'organization', name: 'Organization' },
    { code: 'equipment', name: 'Equipment' },
    { code: 'training', name: 'Training' },
    { code: 'exercises', name: 'Exercises' },
  ],
};
