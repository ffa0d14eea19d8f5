import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const PACK = 'chaos';

/** Wall time between two injects, and before the first, in milliseconds. */
const EVERY = 2000;
const FIRST = 3000;
/** The last inject comes so long before EndEx that everybody can still answer. */
const LAST = 8000;

/**
 * A pack in which something falls due every two seconds: injects with a question, some with a file to hand in, some that
 * follow the answer to another one. Each answer is short-lived, so that deadlines fall into outages too.
 *
 * @param length drill time, which goes at the speed of the wall's, in milliseconds
 */
export async function writeChaosPack(scenarios: string, length: number): Promise<string> {
  const folder = join(scenarios, PACK);
  await mkdir(folder, { recursive: true });
  const count = Math.max(1, Math.floor((length - FIRST - LAST) / EVERY));
  const injects = Array.from({ length: count }, (_, index) => [question(index), ...follower(index)]).flat();
  await writeFile(join(folder, 'scenario.yaml'), JSON.stringify({ ...around(length), injects }));
  return folder;
}

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1000)}s`;

const offset = (milliseconds: number): string => `T+${new Date(milliseconds).toISOString().slice(11, 23)}`;

const question = (index: number): object => ({
  id: `q-${index}`,
  title: `Question ${index}`,
  trigger: { at: offset(FIRST + index * EVERY) },
  body: `What is the word of {{team.name}} for number ${index}? It is {{canary}}.`,
  tasks: ['hold'],
  target: '6s',
  limit: '30s',
  form: [
    { id: 'word', kind: 'text', label: 'The word', maxLength: 200 },
    ...(index % 5 === 0 ? [{ id: 'note', kind: 'file', label: 'A note', required: false }] : []),
  ],
  rules: [{ id: 'right', kind: 'exact', field: 'word', text: 'The word is right', anyOf: ['{{canary}}'] }],
});

const follower = (index: number): object[] =>
  index % 4 !== 0
    ? []
    : [
        {
          id: `f-${index}`,
          title: `What follows question ${index}`,
          trigger: { after: { inject: `q-${index}`, event: 'answered', delay: '3s' } },
          body: 'Thank you.',
          tasks: ['hold'],
        },
      ];

const around = (length: number): object => ({
  format: 'muster-scenario/1',
  name: PACK,
  version: '1.0.0',
  title: 'A drill that is harmed',
  summary: 'Made for seeing what is left when everything fails',
  languages: ['en'],
  duration: seconds(length),
  variables: { canary: { generate: 'canary' } },
  needs: [{ id: 'need', text: 'To know that nothing is lost' }],
  objectives: [
    {
      id: 'nothing-lost',
      title: 'Nothing is lost',
      needs: ['need'],
      targets: [{ id: 'held', title: 'It holds', tasks: [{ id: 'hold', title: 'Hold' }] }],
    },
  ],
});
