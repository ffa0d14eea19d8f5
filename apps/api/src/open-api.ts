import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

interface Converted {
  readonly schema: Record<string, unknown>;
  readonly components?: Record<string, Record<string, unknown>>;
}

/**
 * Nest converts zod schemas for OpenAPI 3.0; the document is 3.1, whose schemas are plain JSON Schema. Named schemas move
 * to the document's components.
 */
function convert(schema: unknown, options: { readonly schemaType: 'input' | 'output' }): Converted {
  const made = z.toJSONSchema(schema as z.ZodType, {
    io: options.schemaType,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  const { $schema: _dialect, $defs = {}, ...own } = made;
  const moved = JSON.parse(JSON.stringify({ own, $defs }).replaceAll('"#/$defs/', '"#/components/schemas/')) as {
    own: Record<string, unknown>;
    $defs: Record<string, Record<string, unknown>>;
  };
  return { schema: moved.own, components: moved.$defs };
}

/** The OpenAPI document under `/docs-json`, and a page to try it under `/docs`. */
export function publishOpenApi(app: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Muster')
    .setDescription('Cyber drills for incident response teams. Sign in with a code, then send the token as bearer.')
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, about, { standardSchemaConverter: convert as never });
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'docs-json', customSiteTitle: 'Muster: the API' });
}
