import { OpenToAll } from '#libs/identity';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** What the page hides by styles in the page itself, which our Content Security Policy refuses. */
const STYLES = `
body { margin: 0; }
body > svg { position: absolute; inline-size: 0; block-size: 0; }
.swagger-ui .topbar { display: none; }
`;

/** Styles for the page on which the API is tried. */
@ApiExcludeController()
@Controller('docs-styles.css')
export class DocsStylesController {
  @Get()
  @OpenToAll()
  @Header('content-type', 'text/css; charset=utf-8')
  styles(): string {
    return STYLES;
  }
}
