const LONGEST = 2000;

/** Places that let somebody in; nobody wants to be brought back there. */
const WAYS_IN = ['/', '/sign-in', '/join', '/invited', '/recover'];

/**
 * An address within this app, as it may be gone to: a path, never another site however it is spelt, nothing that a server
 * answers and no page shows, and no way in.
 */
export function ownPath(found: unknown, origin: string): string | undefined {
  if (typeof found !== 'string' || found.length > LONGEST || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(found))
    return undefined;
  if (!URL.canParse(found, origin)) return undefined;
  const { origin: of, pathname, search } = new URL(found, origin);
  if (of !== origin || pathname.startsWith('//') || WAYS_IN.includes(pathname)) return undefined;
  return /^\/(api|docs|plain|health|metrics)(\/|$)/.test(pathname) ? undefined : `${pathname}${search}`;
}
