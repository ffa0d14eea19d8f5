/**
 * The Studio, where organisers write scenarios together. All under `/api/v1/studio`, organisers only:
 *
 * - `GET drafts` → DraftSummary[]; `POST drafts` CreateDraft → DraftView; `POST drafts/upload` multipart `file` (a pack
 *   as zip) → DraftView; `GET drafts/:draft` → DraftView; `DELETE drafts/:draft` → 204
 * - `POST drafts/:draft/changes` EditDraft → EditReceipt, or 409 `edit-conflict` with `conflicts`
 * - `GET drafts/:draft/revisions?since=|before=` → Revision[] (at most 200); `GET drafts/:draft/revisions/:revision` →
 *   DraftVersion; `GET drafts/:draft/difference?from=&to=` → DraftDifference; `POST drafts/:draft/restore` RestoreDraft →
 *   EditReceipt
 * - `GET drafts/:draft/faults` → DraftFaults
 * - `GET drafts/:draft/yaml` → DraftYaml; `PUT drafts/:draft/yaml` WriteYaml → EditReceipt, or 422 `yaml-unreadable` with
 *   faults at `line:column`
 * - `POST drafts/:draft/files?path=&replaces=` multipart `file` → EditReceipt; `GET drafts/:draft/files?path=` → the content;
 *   a file is removed by a change of `['files', path]`
 * - `GET drafts/:draft/pack.zip` → the pack, as `muster check` takes it
 * - `POST drafts/:draft/submit` AtRevision, `POST drafts/:draft/approve` AtRevision, `POST drafts/:draft/return` ReturnDraft
 *   → DraftSummary; `GET drafts/:draft/review` → ReviewStep[]
 * - `GET drafts/:draft/comments` → DraftComment[]; `POST drafts/:draft/comments` WriteComment → DraftComment;
 *   `POST drafts/:draft/comments/:comment/resolve` and `…/reopen` → DraftComment
 * - `POST drafts/:draft/rehearsals` StartRehearsal → DraftRehearsal; `GET drafts/:draft/rehearsals` → DraftRehearsal[];
 *   `GET drafts/:draft/rehearsals/:rehearsal`; `POST drafts/:draft/rehearsals/:rehearsal/cancel` → DraftRehearsal
 * - `GET author` and `PUT author` NameAuthor → Author
 *
 * Live: socket.io, namespace `/studio`: StudioToServer, StudioToClient.
 */
export * from './studio/draft-change.js';
export {
  CreateDraft,
  DifferenceQuery,
  DRAFT_STATES,
  DraftDifference,
  DraftDocument,
  DraftFile,
  DraftState,
  DraftSummary,
  DraftVersion,
  DraftView,
  DraftYaml,
  EditDraft,
  EditReceipt,
  FileQuery,
  RestoreDraft,
  Revision,
  RevisionsQuery,
  UploadQuery,
  WriteYaml,
} from './studio/draft.js';
export * from './studio/draft-faults.js';
export * from './studio/draft-rehearsal.js';
export * from './studio/draft-review.js';
export * from './studio/studio-socket.js';
