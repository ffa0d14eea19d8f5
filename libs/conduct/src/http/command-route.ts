import { Receipt } from '#libs/contracts';
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';

/** A route that does a command: POST, answered with 200 and a receipt, since a command done twice creates nothing new. */
export const CommandRoute = (path: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiOkResponse({ standardSchema: Receipt, description: 'What came of it, as the asker may see it' }),
  );
