/**
 * Keeps the page itself, so that a console can be loaded while the server cannot be reached: its HTML and the assets that
 * it named, which carry their content's hash in their names. Nothing that the API says is ever kept here.
 */
const SHELL = 'muster-shell-1';
const MOST = 200;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((shell) => shell.add('/'))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** What the page had loaded before this worker was there. */
self.addEventListener('message', ({ data }) => {
  if (Array.isArray(data)) for (const url of data) void kept(new Request(url));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isPlace(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(kept(request));
});

const isPlace = (pathname) => !/^\/(api|docs|health|plain|metrics|socket\.io)(\/|$|-)/.test(pathname);

/** The page as the server has it now; where no answer comes, as it was last. */
async function page(request) {
  const shell = await caches.open(SHELL);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && fresh.headers.get('content-type')?.startsWith('text/html')) await shell.put('/', fresh.clone());
    return fresh;
  } catch {
    return (await shell.match('/')) ?? Response.error();
  }
}

async function kept(request) {
  const shell = await caches.open(SHELL);
  const found = await shell.match(request, { ignoreVary: true });
  if (found) return found;
  const fresh = await fetch(request);
  if (fresh.ok) await shell.put(request, fresh.clone());
  await forgetOldest(shell);
  return fresh;
}

async function forgetOldest(shell) {
  const all = await shell.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST)))
    if (new URL(old.url).pathname !== '/') await shell.delete(old);
}
