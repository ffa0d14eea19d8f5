/** An inject as a spec writes it: what is left out takes a plain value. */
export interface InjectSpec {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A scenario pack as a spec writes it: only what the spec is about. */
export interface PackSpec {
  readonly name?: string;
  readonly injects: readonly InjectSpec[];
  /** Files of the pack besides its scenario, by path. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly [field: string]: unknown;
}

const SCAFFOLD = {
  format: 'muster-scenario/1',
  version: '1.0.0',
  title: 'A drill for a spec',
  summary: 'A drill for a spec.',
  languages: ['en'],
  duration: '1h',
  needs: [{ id: 'need', text: 'A need' }],
  objectives: [
    {
      id: 'objective',
      title: 'An objective',
      needs: ['need'],
      targets: [{ id: 'target', title: 'A target', tasks: [{ id: 'task', title: 'A task' }] }],
    },
  ],
};

const injectFrom = ({ id, ...own }: InjectSpec): object => ({
  id,
  title: `Inject ${id}`,
  ...(own['kind'] !== 'expected-action' && { body: `This is ${id}.` }),
  tasks: ['task'],
  ...own,
});

/** A form with one box to tick, and the rule that measures it. */
export const TICK = {
  form: [{ id: 'read', kind: 'acknowledge', label: 'Read' }],
  rules: [{ id: 'ticked', kind: 'acknowledged', field: 'read', text: 'It was read' }],
} as const;

/** A form with one line of free text, and the rule that measures it. */
export const WORD = {
  form: [{ id: 'word', kind: 'text', label: 'The word', maxLength: 200 }],
  rules: [{ id: 'right', kind: 'exact', field: 'word', text: 'The word is right', anyOf: ['right'] }],
} as const;

/** The text of `scenario.yaml`. JSON is YAML. */
export function scenarioText(name: string, { injects, files: _files, ...own }: PackSpec): string {
  return JSON.stringify({ ...SCAFFOLD, ...own, name, injects: injects.map(injectFrom) }, undefined, 1);
}
