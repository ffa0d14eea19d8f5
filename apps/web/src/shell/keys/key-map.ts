import { useEffect, useRef } from 'react';
import { Stored } from '../../ui/stored.js';

/** One key of a place, and what it does, in words for the key map. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` has it; `mod+k` for Ctrl-K or ⌘K, `mod+shift+z` with the shift key. */
  readonly key: string;
  readonly words: string;
  readonly does: () => void;
}

/** Single keys get in the way of some readers of screens and of speech input: they can be turned off. */
export const keysAreOn = new Stored('muster.keys', (found) => found !== false);

const bound = new Set<readonly KeyBinding[]>();

/** The keys that work now, for the key map. */
export const boundKeys = (): readonly KeyBinding[] => [...bound].flat();

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target));

const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !/^(button|checkbox|radio|range|submit|reset|file)$/.test(target.type);

/** Space and Enter belong first to the control that they press. */
const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  (key === ' ' || key === 'Enter') &&
  target instanceof HTMLElement &&
  target.closest('a, button, summary, input') !== null;

function onKeyDown(event: KeyboardEvent): void {
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey || event.defaultPrevented || (document.querySelector('dialog[open]') && event.key !== 'Escape'))
    return;
  if (!mod && (!keysAreOn.get() || isTyping(event.target) || isPressing(event))) return;
  const shifted = event.shiftKey ? 'shift+' : '';
  const pressed = mod
    ? `mod+${shifted}${event.key.toLowerCase()}`
    : event.key.length === 1
      ? event.key.toLowerCase()
      : event.key;
  const found = boundKeys().findLast(({ key }) => key === pressed);
  if (!found) return;
  event.preventDefault();
  found.does();
}

/** Lets keys work as long as the caller is shown. Never inside text fields, never with a dialogue open. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  useEffect(() => {
    const own = bindings.map(({ key, words }, index) => ({ key, words, does: () => latest.current[index]?.does() }));
    latest.current = bindings;
    if (bound.size === 0) document.addEventListener('keydown', onKeyDown);
    bound.add(own);
    return () => {
      bound.delete(own);
      if (bound.size === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [bindings]);
}
