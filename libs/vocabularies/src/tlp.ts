import type { Term, Vocabulary } from './vocabulary.js';

/** A TLP label with what showing it needs: the label is never translated, and its colour stands on black. */
export interface TlpLabel extends Term {
  /** Official text colour, `#RRGGBB`. */
  readonly colour: string;
  readonly background: '#000000';
  /** Value of `tlp_2_0` in the STIX 2.1 extension. */
  readonly stix: string;
  /** Id of the STIX 2.1 marking definition that everyone uses. */
  readonly markingId: string;
}

/** STIX 2.1 extension under which TLP 2.0 travels, and the instant at which all its markings were created. */
export const TLP_STIX_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
export const TLP_STIX_CREATED = '2022-10-01T00:00:00.000Z';

const label = (word: string, colour: string, markingId: string): TlpLabel => ({
  code: `TLP:${word}`,
  name: `TLP:${word}`,
  colour,
  background: '#000000',
  stix: word.toLowerCase(),
  markingId: `marking-definition--${markingId}`,
});

/** Traffic Light Protocol, from the widest to the narrowest circle. */
export const tlp: Vocabulary<TlpLabel> = {
  id: 'tlp',
  version: '2.0',
  source: 'FIRST, Traffic Light Protocol; STIX ids: OASIS CTI common object repository',
  terms: [
    label('CLEAR', '#FFFFFF', '94868c89-83c2-464b-929b-a1a8aa3c8487'),
    label('GREEN', '#33FF00', 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb'),
    label('AMBER', '#FFC000', '55d920b0-5e8b-4f79-9ee9-91f868d9b421'),
    label('AMBER+STRICT', '#FFC000', '939a9414-2ddd-4d32-a0cd-375ea402b003'),
    label('RED', '#FF2B2B', 'e828b379-4e03-4974-9ac4-e53a884c97c1'),
  ],
};
