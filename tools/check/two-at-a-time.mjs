/**
 * Runs the steps in order, two at once: each is a whole process, and a small machine has two cores.
 * @param {{ name: string, run: () => Promise<{ ok: boolean, output: string, seconds: string, note?: string }> }[]} steps
 * @param {(result: object) => void} report called as each step ends
 * @returns {Promise<string[]>} names of the steps that failed
 */
export async function twoAtATime(steps, report) {
  const waiting = [...steps];
  const failed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await step.run();
      if (!result.ok) failed.push(step.name);
      report({ name: step.name, ...result });
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}
