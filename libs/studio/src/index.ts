import { StudioBegins1764000000001 } from './store/1-studio-begins.js';
import { AuthorRecord } from './store/author-record.js';
import { CommentRecord } from './store/comment-record.js';
import { DraftFileRecord } from './store/draft-file-record.js';
import { DraftRecord } from './store/draft-record.js';
import { PublishedRecord } from './store/published-record.js';
import { ReviewRecord } from './store/review-record.js';
import { RevisionRecord } from './store/revision-record.js';

export { StudioModule } from './studio.module.js';

export const studioEntities = [
  AuthorRecord,
  CommentRecord,
  DraftFileRecord,
  DraftRecord,
  PublishedRecord,
  ReviewRecord,
  RevisionRecord,
];
export const studioMigrations = [StudioBegins1764000000001];
