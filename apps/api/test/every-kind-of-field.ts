const options = (...ids: string[]) => ids.map((id) => ({ id, label: `Option ${id}` }));

/** A form with a field of every kind, each measured. */
export const EVERY_KIND = {
  form: [
    { id: 'read', kind: 'acknowledge', label: 'Read' },
    { id: 'words', kind: 'text', label: 'Words', maxLength: 100 },
    { id: 'one', kind: 'choice', label: 'One', options: options('a', 'b', 'c') },
    { id: 'some', kind: 'choices', label: 'Some', options: options('a', 'b', 'c'), max: 2 },
    { id: 'order', kind: 'ordering', label: 'Order', options: options('a', 'b', 'c') },
    { id: 'count', kind: 'number', label: 'Count', min: 0, max: 100 },
    { id: 'found', kind: 'indicators', label: 'Found', max: 5 },
    { id: 'files', kind: 'file', label: 'Files', required: false, max: 2 },
    { id: 'notice', kind: 'advisory', label: 'Notice', maxLength: 500 },
  ],
  rules: [
    { id: 'is-read', kind: 'acknowledged', field: 'read', text: 'It is read' },
    { id: 'right-words', kind: 'exact', field: 'words', text: 'The words are right', anyOf: ['right'] },
    { id: 'like-words', kind: 'pattern', field: 'words', text: 'The words are like it', pattern: '^r' },
    { id: 'right-one', kind: 'choice', field: 'one', text: 'The right one', credit: { a: 1, b: 0.5 } },
    { id: 'right-some', kind: 'set', field: 'some', text: 'The right ones', right: ['a', 'b'] },
    { id: 'right-order', kind: 'ordering', field: 'order', text: 'The right order', order: ['a', 'b', 'c'] },
    { id: 'right-count', kind: 'number', field: 'count', text: 'The right count', value: 40, tolerance: 2 },
    {
      id: 'right-found',
      kind: 'indicators',
      field: 'found',
      text: 'The right indicators',
      right: [{ type: 'domain-name', value: 'bad.example' }],
    },
    { id: 'has-files', kind: 'attached', field: 'files', text: 'Files are attached' },
    {
      id: 'says',
      kind: 'checklist',
      field: 'notice',
      text: 'The notice says it',
      points: [{ id: 'what', text: 'What to do', anyOf: ['delete'] }],
    },
  ],
} as const;

/** An answer in which everything is right. */
export const ALL_RIGHT = {
  read: true,
  words: 'Right',
  one: 'a',
  some: ['b', 'a'],
  order: ['a', 'b', 'c'],
  count: 41,
  found: [{ type: 'domain-name', value: 'BAD[.]example' }],
  notice: { title: 'Warning', body: 'Please delete the letter.', tlp: 'TLP:CLEAR', indicators: [] },
} as const;
