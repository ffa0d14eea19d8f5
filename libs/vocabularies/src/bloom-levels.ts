import type { Vocabulary } from './vocabulary.js';

/** What an objective asks of the learner, from the least to the most demanding. */
export const bloomLevels: Vocabulary = {
  id: 'bloom',
  version: '2001',
  source: 'Anderson and Krathwohl, revision of Bloom\u2019s taxonomy',
  terms: [
    { code: 'remember', name: 'Remember' },
    { code: 'understand', name: 'Understand' },
    { code: 'apply', name: 'Apply' },
    { code: 'analyze', name: 'Analyze' },
    { code: 'evaluate', name: 'Evaluate' },
    { code: 'create', name: 'Create' },
  ],
};
