import { ResponsesBegin1763700000004 } from './store/1-responses-begin.js';
import { AttachmentRecord } from './store/attachment-record.js';

export { Answering } from './answering.js';
export { Attachments } from './attachments.js';
export { ResponsesModule } from './responses.module.js';

export const responsesEntities = [AttachmentRecord];
export const responsesMigrations = [ResponsesBegin1763700000004];
