import type { z } from 'zod';
import type { FieldFile } from '#libs/contracts';
import type { Field } from '#libs/domain';
import type { Path } from '../reading/path.js';
import type { Texts } from './texts.js';

/** A field of a form with its texts in every language. */
export function compileField(given: z.output<typeof FieldFile>, path: Path, inject: string, texts: Texts): Field {
  const label = texts.take(given.label, [...path, 'label'], ['injects', inject, 'fields', given.id]);
  if (!('options' in given)) return { ...given, label };
  const options = given.options.map(({ id, label: option }, i) => ({
    id,
    label: texts.take(option, [...path, 'options', i, 'label'], ['injects', inject, 'options', given.id, id]),
  }));
  return { ...given, label, options };
}
