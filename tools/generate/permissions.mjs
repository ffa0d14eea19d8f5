import { KINDS, OF_A_NATION, POLICIES } from '../../dist/libs/identity/src/index.js';
import { ACTION_WORDS, KIND_WORDS } from '../permissions/action-words.mjs';

export const file = 'docs/permissions.md';

const said = (words, key, what) => {
  if (words[key] === undefined) throw new Error(`tools/permissions/action-words.mjs has no words for ${what} ${key}`);
  return words[key];
};
const listed = (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function sentence([action, { who, within, endsAtClose }]) {
  const subjects =
    who.length === KINDS.length
      ? 'everybody who is signed in'
      : listed(who.map((kind) => said(KIND_WORDS, kind, 'the role')[0]));
  const place = within === 'the-drill' ? ' In their own drill only.' : '';
  const end = endsAtClose ? endOf(who) : '';
  return `- **${action}** ${capital(subjects)} may ${said(ACTION_WORDS, action, 'the action')}.${place}${end}`;
}

/** Those who are of no nation, where what they may ends when the drill is closed. */
const endOf = (who) => {
  const outside = who.filter((kind) => !OF_A_NATION.includes(kind));
  const all = outside.length === who.length;
  return ` Until the drill is closed${all ? '' : `, for ${listed(outside.map((kind) => said(KIND_WORDS, kind, 'the role')[0]))}`}.`;
};

const mark = (kind, { who, endsAtClose }) => {
  if (!who.includes(kind)) return '';
  return endsAtClose && !OF_A_NATION.includes(kind) ? '◐' : '●';
};

const row = (cells) => `| ${cells.join(' | ')} |`;

export function text() {
  const policies = Object.entries(POLICIES);
  const heads = KINDS.map((kind) => said(KIND_WORDS, kind, 'the role')[1]);
  return `# Who may do what

Made from the policies in [libs/identity](../libs/identity/src/policies/may.ts) by \`npm run generate\`; the check compares.
Everything that is not said here is refused. Of a drill that somebody is not in, they are told that there is none. What a
national controller does ends at their own nation's teams, what a team does at itself. ◐ says: until the drill is closed,
which is when scoring is frozen; from then on what came of a nation is its own, and it alone releases it (ADR 0029).

## As a table

${row(['Action', ...heads])}
${row(['---', ...heads.map(() => ':-:')])}
${policies.map(([action, policy]) => row([`\`${action}\``, ...KINDS.map((kind) => mark(kind, policy))])).join('\n')}

## As sentences

${policies.map(sentence).join('\n')}
`;
}
