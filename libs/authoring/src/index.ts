/** Scenarios as their authors keep them: reads and checks packs, and makes the files that each team is given. */
export { asNeighbour, prepareTeams } from './artefacts/prepare-teams.js';
export type { DrillToPrepare, TeamToPrepare } from './artefacts/prepare-teams.js';
export { makeArtefacts, PackChanged } from './artefacts/make-artefacts.js';
export type { MadeArtefact } from './artefacts/make-artefacts.js';
export { prepareTeam } from './artefacts/prepare-team.js';
export type { PreparedTeam } from './artefacts/prepare-team.js';
export { checkPack } from './report/check-pack.js';
export { formatFaults } from './report/format-faults.js';
export type { Pack, PackReading } from './reading/pack.js';
export { readPack } from './reading/read-pack.js';
export { editorSchema } from './schema/editor-schema.js';
export type { EditorSchema } from './schema/editor-schema.js';
export { PackLibrary, type Offer } from './library/pack-library.js';
export { writtenInject } from './compile/written-inject.js';
