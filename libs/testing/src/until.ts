/** What has not come by then does not come, on a loaded machine either; less than a spec may take. */
const PATIENCE = 25_000;
const BREATH = 10;

/** Waits for something that comes by itself, and says what it was when it does not. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come about in ${PATIENCE / 1000} s: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, BREATH));
  }
}
