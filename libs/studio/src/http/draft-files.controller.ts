import { EditReceipt, FileQuery, UploadQuery } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { basename } from 'node:path';
import type { z } from 'zod';
import { DraftFiles } from '../drafts/draft-files.js';
import { AuthorOf, ReaderOf } from './author-of.js';
import { ONE_FILE, oneFile, type MultipartRequest } from './one-file.js';

@ApiTags('studio')
@Controller('api/v1/studio/drafts/:draft/files')
export class DraftFilesController {
  constructor(@Inject(DraftFiles) private readonly files: DraftFiles) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a file of at most 25 MB at a path of the pack' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(ONE_FILE)
  @ApiOkResponse({ standardSchema: EditReceipt })
  async put(
    @AuthorOf() by: string,
    @Param('draft') draft: string,
    @Query({ schema: UploadQuery }) query: z.output<typeof UploadQuery>,
    @Req() request: MultipartRequest,
  ): Promise<EditReceipt> {
    const { file } = await oneFile(request);
    return orRefused(await this.files.put(draft, by, query, file));
  }

  @Get()
  @ApiOperation({ summary: 'The content of a file' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async open(
    @ReaderOf() _reader: string,
    @Param('draft') draft: string,
    @Query({ schema: FileQuery }) { path }: z.output<typeof FileQuery>,
  ): Promise<StreamableFile> {
    const { file, content } = orRefused(await this.files.open(draft, path));
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      length: file.bytes,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
    });
  }
}
