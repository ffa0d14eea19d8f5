/**
 * Lets the browser keep the page itself, so that it can be loaded while the server cannot be reached. Browsers allow that
 * over HTTPS and on the same machine only; elsewhere the page works as long as it is open.
 */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    const tell = (entries: PerformanceEntryList): void =>
      active?.postMessage(entries.map(({ name }) => name).filter((name) => name.includes('/assets/')));
    new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'resource', buffered: true });
  } catch {
    // Forbidden by the browser's settings: the page works without it.
  }
}
