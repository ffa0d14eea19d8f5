import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';

/** A route that does a command: POST, answered with 200 and a receipt, since a command done twice creates nothing new. */
export const CommandRoute = (path: string, summary: string): MethodDecorator =>
  applyDecorators(Post(path), HttpCode(200), ApiOperation({ summary }));
