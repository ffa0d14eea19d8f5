import type { Address } from '#libs/domain';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { elementId } from '../fields/element-id.js';
import type { View } from './views.js';

interface Goal {
  readonly view: View;
  readonly element?: string;
}

const OBJECTIVES = new Set(['objectives', 'needs']);

/** Which view shows a place of the draft, and of which inject. */
export function viewOf(at: Address): Goal {
  const [part, list, step] = at;
  const named = typeof step === 'object' ? step.id : step;
  if (part === 'scenario' && list === 'injects')
    return named === undefined ? { view: 'msel' } : { view: 'inject', element: named };
  if (part === 'locales' && at[2] === 'injects' && typeof at[3] === 'string') return { view: 'inject', element: at[3] };
  if (part === 'bodies' && typeof step === 'string') return { view: 'inject', element: step };
  if (part === 'scenario' && typeof list === 'string' && OBJECTIVES.has(list)) return { view: 'objectives' };
  return { view: 'scenario' };
}

/** Where on the page a place of the draft is, or what is nearest around it. */
function focusNear(at: Address): boolean {
  for (let length = at.length; length > 1; length -= 1) {
    const element = document.getElementById(elementId(at.slice(0, length)));
    if (!element) continue;
    element.scrollIntoView({ block: 'center' });
    element.focus();
    return true;
  }
  return false;
}

const TRIES = 20;

/** A text in another language stands beside its first one, whatever file it is in. */
function besideFirst(at: Address): Address {
  const [part, , ...rest] = at;
  if (part === 'bodies') return ['scenario', 'injects', { id: String(rest[0]) }, 'body'];
  if (part !== 'locales' || rest[0] !== 'injects' || typeof rest[1] !== 'string') return at;
  return ['scenario', 'injects', { id: rest[1] }, ...rest.slice(2)];
}

/** Leads to a place of the draft: its view, and there the control for it. */
export function useLeading(draft: string): (at: Address) => void {
  const navigate = useNavigate();
  return useCallback(
    (at) => {
      const { view, element } = viewOf(at);
      const goal = besideFirst(at);
      void navigate(
        element === undefined
          ? { to: '/studio/$draft/$view', params: { draft, view } }
          : { to: '/studio/$draft/$view/$element', params: { draft, view, element } },
      );
      let tries = TRIES;
      const look = (): void => {
        tries -= 1;
        if (!focusNear(goal) && tries > 0) window.setTimeout(look, 50);
      };
      window.setTimeout(look, 50);
    },
    [navigate, draft],
  );
}
