import { StudioBegins1764000000001 } from './store/1-studio-begins.js';
import { DraftsAreRehearsed1764200000012 } from './store/2-drafts-are-rehearsed.js';
import { AuthorRecord } from './store/author-record.js';
import { CommentRecord } from './store/comment-record.js';
import { DraftFileRecord } from './store/draft-file-record.js';
import { DraftRecord } from './store/draft-record.js';
import { PublishedRecord } from './store/published-record.js';
import { RehearsalRecord } from './store/rehearsal-record.js';
import { ReviewRecord } from './store/review-record.js';
import { RevisionRecord } from './store/revision-record.js';

export { Rehearser, type RehearsalOrder, type RehearsalOutcome } from './rehearsal/rehearser.js';
export { draftsWith } from './store/drafts-with.js';
export { StudioModule } from './studio.module.js';

export const studioEntities = [
  AuthorRecord,
  CommentRecord,
  DraftFileRecord,
  DraftRecord,
  PublishedRecord,
  RehearsalRecord,
  ReviewRecord,
  RevisionRecord,
];
export const studioMigrations = [StudioBegins1764000000001, DraftsAreRehearsed1764200000012];
