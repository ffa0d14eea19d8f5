import { parseYaml } from '#libs/authoring';
import { isObject, ok, refuse, type FieldFault, type JsonObject, type Result } from '#libs/domain';

/** Whether JSON can hold a value that YAML can. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value !== 'object' || value === null || Object.values(value).every(isJson);
}

const unreadable = (file: string, faults: readonly FieldFault[]): ReturnType<typeof refuse> =>
  refuse('yaml-unreadable', `${file} cannot be read.`, { faults });

/**
 * The value of one YAML file of a pack; an empty file is an empty map. Refuses `yaml-unreadable`, each fault at
 * `file:line:column`, where the text is not YAML, or is YAML that no pack may hold.
 */
export function readYaml(file: string, text: string): Result<JsonObject> {
  const { yaml, faults } = parseYaml(file, text);
  if (!yaml || faults.length > 0) {
    return unreadable(
      file,
      faults.map(({ line, column, message, mend }) => ({
        path: `${file}:${line}:${column}`,
        message: `${message}: ${mend}`,
      })),
    );
  }
  const value = (yaml.value ?? {}) as JsonObject;
  if (!isObject(value))
    return unreadable(file, [{ path: `${file}:1:1`, message: 'the file must hold keys and values' }]);
  if (!isJson(value)) return unreadable(file, [{ path: `${file}:1:1`, message: 'a number is not finite' }]);
  return ok(value);
}
