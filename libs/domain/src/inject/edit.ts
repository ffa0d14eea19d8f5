import { happened, isOver, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import { refuse } from '../kernel/refusal.js';
import type { Inject } from '../scenario/scenario.js';
import { waitsFor } from '../scenario/trigger.js';
import { knownInject } from './known-inject.js';

/** Replaces an inject that no team has yet. Once any team has it, every team must get the same. */
export function edit(drill: SeenDrill, inject: Inject): Decision {
  const record = knownInject(drill, inject.id);
  if (!record.ok) return record;
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  const released = [...record.value.deliveries.values()].some((delivery) => delivery.released);
  if (released)
    return refuse('inject-already-released', `Inject ${inject.id} is already with a team.`, { state: 'released' });
  return checkReferences(drill, inject) ?? happened({ type: 'inject-edited', inject });
}

/** Adds an inject to a drill that may already be running. */
export function insert(drill: SeenDrill, inject: Inject): Decision {
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  if (drill.injects.has(inject.id)) return refuse('inject-exists', `The drill already has an inject ${inject.id}.`);
  return checkReferences(drill, inject) ?? happened({ type: 'inject-inserted', inject });
}

/** An inject changed in play names only what the drill has; the pack's own were checked when it was read. */
function checkReferences(drill: SeenDrill, inject: Inject): ReturnType<typeof refuse> | undefined {
  const awaited = waitsFor(inject.trigger);
  const tasks = new Set(
    drill.scenario.objectives.flatMap(({ targets }) => targets.flatMap((target) => target.tasks.map(({ id }) => id))),
  );
  const artefacts = new Set(drill.scenario.artefacts.map(({ id }) => id));
  const faults = [
    ...(awaited !== undefined && (awaited === inject.id || !drill.injects.has(awaited))
      ? [{ path: 'trigger', message: `no other inject is named ${awaited}` }]
      : []),
    ...inject.tasks
      .filter((task) => !tasks.has(task))
      .map((task) => ({ path: 'tasks', message: `no critical task is named ${task}` })),
    ...inject.attachments
      .filter((file) => !artefacts.has(file))
      .map((file) => ({ path: 'attachments', message: `the pack has no artefact ${file}` })),
  ];
  return faults.length > 0
    ? refuse('nonsense-value', 'The inject names things that the drill does not have.', { faults })
    : undefined;
}
