import { DossierReceipt } from '#libs/contracts';
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';

/** A route that changes a dossier: POST, answered with 200, since a change asked twice under one key is made once. */
export const DossierRoute = (path: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiOkResponse({ standardSchema: DossierReceipt }),
  );
