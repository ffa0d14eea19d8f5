import { describe, expect, it } from '@jest/globals';
import { BECAUSE_CODES, CHANNELS, TLP } from '#libs/domain';
import * as door from '../src/index.js';
import {
  attackTactics18,
  attackTactics19,
  countries,
  countryName,
  cvss4Band,
  deliveryChannels,
  firstServices,
  gcaPillars,
  hseepRatings,
  isTechniqueId,
  knowsTag,
  rsit,
  scoreReasons,
  term,
  termsWithin,
  tlp,
  unLanguages,
  x1060,
  xapiVerbs,
  type Vocabulary,
} from '../src/index.js';

const isVocabulary = (value: unknown): value is Vocabulary =>
  typeof value === 'object' && value !== null && 'terms' in value;
const all = Object.entries(door).filter((entry): entry is [string, Vocabulary] => isVocabulary(entry[1]));
const codes = (vocabulary: Vocabulary) => vocabulary.terms.map(({ code }) => code);

describe('every vocabulary', () => {
  it('is at the door: all sixteen, the tactics in two versions', () => {
    expect(all).toHaveLength(16);
  });

  it.each(all)('%s has unique codes, full names, a version and a source', (_name, vocabulary) => {
    expect(new Set(codes(vocabulary)).size).toBe(vocabulary.terms.length);
    expect(vocabulary.terms.filter(({ code, name }) => code.trim() === '' || name.trim() === '')).toEqual([]);
    expect(vocabulary.version).toMatch(/^\d/);
    expect(vocabulary.source.length).toBeGreaterThan(8);
  });

  it.each(all)('%s puts narrower terms only within terms that it has', (_name, vocabulary) => {
    const lost = vocabulary.terms.filter(({ within }) => within !== undefined && !term(vocabulary, within));
    expect(lost).toEqual([]);
  });
});

describe('the vocabularies say what their publishers say', () => {
  it('TLP 2.0 has the labels of the domain, each with its own marking and an official colour on black', () => {
    expect(codes(tlp)).toEqual([...TLP]);
    expect(tlp.terms.map(({ stix }) => stix)).toEqual(['clear', 'green', 'amber', 'amber+strict', 'red']);
    expect(new Set(tlp.terms.map(({ markingId }) => markingId)).size).toBe(5);
    for (const { markingId, colour, background } of tlp.terms) {
      expect(markingId).toMatch(
        /^marking-definition--[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(colour).toMatch(/^#[0-9A-F]{6}$/);
      expect(background).toBe('#000000');
    }
  });

  it('the Global Cybersecurity Agenda has five pillars', () => {
    expect(codes(gcaPillars)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('FIRST has 5 areas and 21 services, exercises being 5.3', () => {
    expect(termsWithin(firstServices).map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5']);
    expect(['1', '2', '3', '4', '5'].map((code) => termsWithin(firstServices, code).length)).toEqual([2, 6, 6, 3, 4]);
    expect(term(firstServices, '5.3')?.name).toBe('Exercises');
    expect(term(firstServices, '2.6')?.name).toBe('Crisis management support');
  });

  it('X.1060 has nine categories', () => {
    expect(termsWithin(x1060).map(({ code }) => code)).toEqual([...'ABCDEFGHI']);
    expect(term(x1060, 'C-2')).toMatchObject({ name: 'Malware sample analysis', within: 'C' });
  });

  it('RSIT has 11 classes and 39 types', () => {
    expect(termsWithin(rsit)).toHaveLength(11);
    expect(rsit.terms.filter(({ within }) => within)).toHaveLength(39);
    expect(term(rsit, 'malicious-code/c2-server')?.name).toBe('C2 Server');
    expect(term(rsit, 'information-content-security/data-leak')?.name).toBe('Leak of Confidential Information');
  });

  it('ATT&CK has 14 tactics in version 18.1 and 15 in version 19, TA0005 renamed', () => {
    expect(attackTactics18.terms).toHaveLength(14);
    expect(attackTactics19.terms).toHaveLength(15);
    expect(term(attackTactics18, 'TA0005')?.slug).toBe('defense-evasion');
    expect(term(attackTactics19, 'TA0005')?.slug).toBe('stealth');
    const added = codes(attackTactics19).filter((code) => !codes(attackTactics18).includes(code));
    expect(added).toEqual(['TA0112']);
    expect(term(attackTactics19, 'TA0011')?.slug).toBe('command-and-control');
  });

  it('HSEEP ratings are ordinal, and only U misses the objective', () => {
    expect(codes(hseepRatings).join('')).toBe('PSMU');
    expect(hseepRatings.terms.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(hseepRatings.terms.filter(({ achieved }) => !achieved).map(({ code }) => code)).toEqual(['U']);
  });

  it('the six languages agree with the engine on their native names, and only Arabic runs right to left', () => {
    expect(codes(unLanguages)).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es']);
    for (const { code, nativeName } of unLanguages.terms) {
      const known = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? '';
      expect(nativeName.toLowerCase()).toBe(known.toLowerCase());
    }
    expect(unLanguages.terms.filter(({ direction }) => direction === 'rtl').map(({ code }) => code)).toEqual(['ar']);
  });

  it('countries are the 249 of ISO 3166-1, each with a name in all six languages', () => {
    expect(countries.terms).toHaveLength(249);
    for (const language of codes(unLanguages)) {
      expect(codes(countries).filter((code) => countryName(code, language) === code)).toEqual([]);
    }
    expect(codes(countries)).toEqual([...codes(countries)].sort());
    expect(countryName('FR', 'es')).toBe('Francia');
  });

  it('delivery channels are those of the domain', () => {
    expect(codes(deliveryChannels)).toEqual([...CHANNELS]);
  });

  it('CVSS bands meet without a gap and refuse what is no score', () => {
    for (let tenths = 0; tenths <= 100; tenths += 1) expect(cvss4Band(tenths / 10)).toBeDefined();
    expect([0, 0.1, 3.9, 4, 6.9, 7, 8.9, 9, 10].map((score) => cvss4Band(score)?.code)).toEqual([
      'none',
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
      'critical',
      'critical',
    ]);
    expect([-0.1, 10.1, Number.NaN].map(cvss4Band)).toEqual([undefined, undefined, undefined]);
  });

  it('xAPI verbs are IRIs of ADL', () => {
    for (const { iri, code } of xapiVerbs.terms) expect(new URL(iri).pathname).toBe(`/expapi/verbs/${code}`);
  });
});

describe('looking up', () => {
  it('finds a term by its exact code only', () => {
    expect(term(rsit, 'fraud/phishing')?.name).toBe('Phishing');
    for (const near of ['Fraud/phishing', 'fraud/phishing ', 'phishing', '']) expect(term(rsit, near)).toBeUndefined();
  });

  it('is not fooled by names that every object has', () => {
    for (const code of ['constructor', '__proto__', 'toString']) expect(term(tlp, code)).toBeUndefined();
  });

  it('tells the shape of a technique', () => {
    expect(['T1566', 'T1566.001'].map(isTechniqueId)).toEqual([true, true]);
    const wrong = ['t1566', 'T156', 'T1566.1', 'T1566.0011', 'T1566 ', 'TA0001', 'T1566.001\n'];
    expect(wrong.filter(isTechniqueId)).toEqual([]);
  });

  it('knows the tags that exist and no others', () => {
    expect(knowsTag('gca', '5')).toBe(true);
    expect(knowsTag('gca', '6')).toBe(false);
    expect(knowsTag('first', '5.3')).toBe(true);
    expect(knowsTag('first', '5.5')).toBe(false);
    expect(knowsTag('x1060', 'D-1')).toBe(true);
    expect(knowsTag('x1060', 'F-12')).toBe(true);
    expect(['J', 'J-1', 'F-0', 'F-', 'F-123'].filter((code) => knowsTag('x1060', code))).toEqual([]);
    expect(knowsTag('rsit', 'availability')).toBe(true);
    expect(knowsTag('rsit', 'availability/spam')).toBe(false);
    expect(knowsTag('tactics', 'TA0112')).toBe(true);
    expect(knowsTag('tactics', 'TA9999')).toBe(false);
    expect(knowsTag('techniques', 'T1486')).toBe(true);
    expect(knowsTag('techniques', 'ransomware')).toBe(false);
  });
});

describe('the reasons of scores', () => {
  it.each(Object.entries(scoreReasons))(
    'have words in %s for every code, with its values and no others',
    (_, words) => {
      expect(Object.keys(words).sort()).toEqual([...BECAUSE_CODES].sort());
      for (const [code, text] of Object.entries(words)) {
        const names = (said: string) => [...new Set([...said.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
        expect([code, names(text)]).toEqual([code, names(scoreReasons.en[code as keyof typeof scoreReasons.en])]);
      }
    },
  );
});
