import { parseDuration, parseOffset } from '#libs/domain';
import type { WrittenInject } from './written.js';

export const TRIGGER_KINDS = ['at', 'after', 'answer', 'score', 'silence', 'unmet', 'manual'] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/** A draft may hold anything here, whatever its type says. */
const isObject = (found: unknown): found is object => typeof found === 'object' && found !== null;

/** What releases an inject; undefined where its author has not said it yet, or wrongly. */
export function triggerKind({ trigger }: Partial<Pick<WrittenInject, 'trigger'>>): TriggerKind | undefined {
  return TRIGGER_KINDS.find((kind) => isObject(trigger) && Object.hasOwn(trigger, kind));
}

/** Drill time as its author wrote it; undefined where there is none, or one that cannot be read. */
export function writtenTime({ trigger }: WrittenInject): number | undefined {
  return isObject(trigger) && 'at' in trigger && typeof trigger.at === 'string' ? parseOffset(trigger.at) : undefined;
}

export interface Waiting {
  readonly inject: string;
  /** How long after it, in milliseconds, as far as it can be said. */
  readonly delay: number;
}

const span = (text: unknown): number => (typeof text === 'string' ? (parseDuration(text) ?? 0) : 0);

/** The inject that a trigger waits for, where it waits for one. */
export function waitingFor(inject: WrittenInject): Waiting | undefined {
  const kind = triggerKind(inject);
  if (kind === undefined || kind === 'at' || kind === 'manual') return undefined;
  const told: unknown = (inject.trigger as Record<string, unknown>)[kind];
  if (typeof told !== 'object' || told === null) return undefined;
  const { inject: cause, action, delay, after } = told as Record<string, unknown>;
  const id = kind === 'unmet' ? action : cause;
  return typeof id === 'string' ? { inject: id, delay: span(kind === 'silence' ? after : delay) } : undefined;
}
