import { z } from 'zod';
import { LocaleFile, PcapFile, ScenarioFile } from '#libs/contracts';

const FILES = { scenario: ScenarioFile, locale: LocaleFile, capture: PcapFile } as const;

/** The files of a pack for which editors get a schema. */
export type EditorSchema = keyof typeof FILES;

/** JSON Schema (draft 7, which YAML editors know best) of one of a pack's files, as authors write it. */
export function editorSchema(which: EditorSchema): object {
  const schema = z.toJSONSchema(FILES[which], { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return { ...schema, $comment: 'Made from the contract in libs/contracts: do not edit; run npm run generate.' };
}
