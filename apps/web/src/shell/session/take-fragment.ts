/**
 * What stands behind the # of this page's address, taken out of it: neither the history nor a neighbour's glance at the
 * address finds it afterwards, and no server ever saw it.
 */
export function takeFragment(): string {
  const { hash, pathname } = window.location;
  if (hash.length < 2) return '';
  window.history.replaceState(window.history.state, '', pathname);
  try {
    return decodeURIComponent(hash.slice(1)).trim();
  } catch {
    return '';
  }
}
