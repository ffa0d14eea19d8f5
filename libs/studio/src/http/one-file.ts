import { orRefused } from '#libs/doors';
import { refuse } from '#libs/domain';
import type { KnownRequest } from '#libs/identity';
import type { MultipartFile } from '@fastify/multipart';

export interface MultipartRequest extends KnownRequest {
  isMultipart(): boolean;
  file(): Promise<MultipartFile | undefined>;
}

/** The one file of a multipart request. Refuses `unsupported-type` and `malformed`. */
export async function oneFile(request: MultipartRequest): Promise<MultipartFile> {
  if (!request.isMultipart()) return orRefused(refuse('unsupported-type', 'Send the file as multipart/form-data.'));
  const file = await request.file();
  return file ?? orRefused(refuse('malformed', 'No file came.', { faults: [{ path: 'file', message: 'is missing' }] }));
}

/** What the body of such a request looks like, for the API's document. */
export const ONE_FILE = {
  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
} as const;
