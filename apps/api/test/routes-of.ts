import type { INestApplicationContext } from '@nestjs/common';

interface Router {
  getHttpAdapter(): { getInstance(): { printRoutes(options: { commonPrefix: boolean }): string } };
}

const LINE = /^((?: {4}|│ {3})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/;

/** Every route that the server answers, read from the router itself, as `POST /api/v1/drills/:drill/pause`. */
export function routesOf(app: INestApplicationContext): string[] {
  const printed = (app as unknown as Router).getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = LINE.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    above.length = depth;
    above.push(part);
    const path = above.join('').replace(/^\/(?=\/)/, '');
    return methods?.split(', ').map((method) => `${method} ${path}`) ?? [];
  });
}
