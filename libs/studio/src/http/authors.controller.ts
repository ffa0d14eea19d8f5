import { Author, NameAuthor } from '#libs/contracts';
import { CallerOf, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Authors } from '../store/authors.js';
import { ReaderOf } from './author-of.js';

@ApiTags('studio')
@Controller('api/v1/studio/author')
export class AuthorsController {
  constructor(@Inject(Authors) private readonly authors: Authors) {}

  @Get()
  @ApiOperation({ summary: 'How your co-authors see you' })
  @ApiOkResponse({ standardSchema: Author })
  get(@CallerOf() caller: Caller, @ReaderOf() author: string): Promise<Author> {
    return this.authors.meet(author, caller.name);
  }

  @Put()
  @ApiOperation({ summary: 'Say how you want to be called' })
  @ApiOkResponse({ standardSchema: Author })
  name(
    @ReaderOf() author: string,
    @Body({ schema: NameAuthor }) { name }: z.output<typeof NameAuthor>,
  ): Promise<Author> {
    return this.authors.name(author, name);
  }
}
