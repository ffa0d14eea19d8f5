import type { Config } from '#libs/platform';
import type { FastifyHelmetOptions } from '@fastify/helmet';

const NOBODY = ["'none'"];
const OURS = ["'self'"];

/**
 * What browsers are told to refuse: everything that is not ours, and everything written into a page. Only behind HTTPS
 * are they told to insist on HTTPS, because a drill room on a local network often has none.
 */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): FastifyHelmetOptions {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: OURS,
        imgSrc: ["'self'", 'data:'],
        objectSrc: NOBODY,
        baseUri: NOBODY,
        formAction: OURS,
        frameAncestors: NOBODY,
      },
    },
    strictTransportSecurity: secure,
    // Other sites learn nothing of where somebody comes from; our own forms still say that they are ours.
    referrerPolicy: { policy: 'same-origin' },
  };
}
