import type { InjectFile } from '#libs/contracts';
import { ok, refuse, type Inject, type Language, type Result } from '#libs/domain';
import type { z } from 'zod';
import { compileInject } from './compile-inject.js';
import { Texts } from './texts.js';

const NOWHERE = { file: '', line: 0, column: 0 };

/**
 * An inject that control writes in play, outside any pack. A text given as plain words is in the scenario's first
 * language; one language is enough, since play does not wait for translators. Refuses `nonsense-value` without a body.
 */
export function writtenInject(given: z.output<typeof InjectFile>, languages: readonly Language[]): Result<Inject> {
  const texts = new Texts({ languages, scenario: { place: () => NOWHERE }, locales: new Map(), bodies: new Map() });
  const inject = compileInject(given, [], texts);
  if (given.kind !== 'expected-action' && Object.keys(inject.content).length === 0) {
    const faults = [{ path: 'body', message: `the text is missing, in one of ${languages.join(', ')}` }];
    return refuse('nonsense-value', 'The inject says nothing.', { faults });
  }
  return ok(inject);
}
