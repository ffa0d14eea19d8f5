const LOOK = 10;

/** Asks for a page until it comes. Gives what it took since an instant of the running clock, in milliseconds. */
export async function firstPage(url: string, since: number, patience: number): Promise<number> {
  while (performance.now() < since + patience) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok && (await response.text()).includes('<html')) return performance.now() - since;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  throw new Error(`No page came from ${url} within ${patience / 1000} s.`);
}
