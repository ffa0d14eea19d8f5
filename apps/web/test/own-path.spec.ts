import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownPath } from '../src/shell/session/own-path.js';

const HERE = 'https://drill.example.org';

describe('where somebody is brought after signing in', () => {
  it.each(['/control/x', '/review/a/replay?viewer=control&time=5', '/home', '/account', '/observe', '/r%C3%A9view'])(
    'may be %s',
    (path) => {
      expect(ownPath(path, HERE)).toBe(path);
    },
  );

  it('loses what stands behind the #', () => {
    expect(ownPath('/control/x#secret', HERE)).toBe('/control/x');
  });

  it.each([
    ...[
      'https://evil.example/',
      '//evil.example',
      '///evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
    ],
    ...[
      '/\n/evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'evil.example',
      'control',
      ' /control',
      '',
      '/..//evil.example',
    ],
    ...['/.//evil.example', '/control\\..\\..', `${HERE}/control`, `/${'x'.repeat(3000)}`],
    ...[
      '/',
      '/sign-in',
      '/sign-in?refused=x',
      '/join',
      '/invited',
      '/recover',
      '/api/v1/sessions/current',
      '/docs',
      '/plain',
    ],
    ...[undefined, null, 7, {}, ['/control']],
  ])('is not %j', (path) => {
    expect(ownPath(path, HERE)).toBeUndefined();
  });

  it('is never on another site, whatever somebody has put there', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      '%5c',
      '\t',
      '\n',
      'evil.example',
      'https:',
      'a',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 9 }), (pieces) => {
        const path = ownPath(`/${pieces.join('')}`, HERE);
        if (path === undefined) return;
        expect(new URL(path, HERE).origin).toBe(HERE);
        expect(path.startsWith('//')).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });
});
