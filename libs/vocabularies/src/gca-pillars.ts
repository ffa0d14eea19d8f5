import type { Vocabulary } from './vocabulary.js';

/** The five pillars of the Global Cybersecurity Agenda, in the order of its guidelines. */
export const gcaPillars: Vocabulary = {
  id: 'gca',
  version: '2022',
  source: 'ITU, Guidelines for utilization of the Global Cybersecurity Agenda (PP-22, document 32)',
  terms: [
    { code: '1', name: 'Legal measures' },
    { code: '2', name: 'Technical and procedural measures' },
    { code: '3', name: 'Organizational structures' },
    { code: '4', name: 'Capacity building' },
    { code: '5', name: 'International cooperation' },
  ],
};
