import type { z } from 'zod';
import type { TriggerFile } from '#libs/contracts';
import type { Trigger } from '#libs/domain';

/** The trigger of an inject, in the domain's form. */
export function compileTrigger(given: z.output<typeof TriggerFile>): Trigger {
  if ('at' in given) return { kind: 'offset', at: given.at };
  if ('after' in given) return { kind: 'after', ...given.after };
  if ('answer' in given) return { kind: 'answer', ...given.answer };
  if ('score' in given) return { kind: 'score', ...given.score };
  if ('silence' in given) return { kind: 'silence', ...given.silence };
  if ('unmet' in given) return { kind: 'unmet', ...given.unmet };
  return { kind: 'manual' };
}
