import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '#libs/contracts';
import { z } from 'zod';

type ParameterObject = Exclude<
  NonNullable<NonNullable<OpenAPIObject['paths'][string]['get']>['parameters']>[number],
  { $ref: string }
>;

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

const PROBLEM = {
  description: 'Refused: an RFC 9457 problem with a code',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description: 'Sent twice under one key, a command is done once and answered alike.',
  schema: { type: 'string' as const },
};

/** Says what decorators of our own cannot: the drill in the path, the key of commands, and how anything may be refused. */
function completed(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      const operation = item[method];
      if (!operation) continue;
      const parameters = (operation.parameters ?? []) as ParameterObject[];
      const known = new Set(parameters.map(({ name }) => name));
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const missing = named.filter((name) => !known.has(name));
      const inPath = missing.map((name) => ({
        name,
        in: 'path' as const,
        required: true,
        schema: { type: 'string' as const },
      }));
      const isCommand = (method === 'post' || method === 'put') && path.includes('/drills');
      operation.parameters = [...inPath, ...parameters, ...(isCommand ? [KEY] : [])];
      operation.responses['default'] = PROBLEM;
    }
  }
  const { schema, components } = convert(Problem, { schemaType: 'output' });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...components, Problem: schema },
  };
  return document;
}

/** The OpenAPI document under `/docs-json`, and a page to try it under `/docs`. */
export function publishOpenApi(app: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Muster')
    .setDescription('Cyber drills for incident response teams. Sign in with a code, then send the token as bearer.')
    .setVersion('1')
    .addSecurity('bearer', { type: 'http', scheme: 'bearer' })
    .addSecurityRequirements('bearer')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = completed(SwaggerModule.createDocument(app, about, { standardSchemaConverter: convert as never }));
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'docs-json',
    customSiteTitle: 'Muster: the API',
    customCssUrl: '/docs-styles.css',
  });
}
