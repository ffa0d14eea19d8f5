import { DraftsCountForThemselves1764100000011 } from './store/3-drafts-count-for-themselves.js';
import { ResponsesBegin1763700000004 } from './store/1-responses-begin.js';
import { TeamsDraftTogether1764000000012 } from './store/2-teams-draft-together.js';
import { TeamsWordsAreSealed1764300000011 } from './store/4-teams-words-are-sealed.js';

export { Answering } from './answering.js';
export { Attachments } from './attachments.js';
export { Drafts, type DraftsHeard } from './drafts/drafts.js';
export { ResponsesModule } from './responses.module.js';
export { sealOldWords, type OldWords } from './store/old-words.js';

export const responsesMigrations = [
  ResponsesBegin1763700000004,
  TeamsDraftTogether1764000000012,
  DraftsCountForThemselves1764100000011,
  TeamsWordsAreSealed1764300000011,
];
