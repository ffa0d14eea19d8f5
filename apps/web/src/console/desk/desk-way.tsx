import { Link, useMatchRoute, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, type ComponentType, type ReactNode } from 'react';

/** What of the desk is open. */
export type DeskPart =
  { readonly part: 'inbox' | 'messages' | 'history' } | { readonly part: 'inject'; readonly inject: string };

export interface DeskLinked {
  readonly to: DeskPart;
  readonly className?: string | undefined;
  readonly current?: 'page' | 'true' | undefined;
  readonly children: ReactNode;
}

/** How one gets about on a desk: by the console's own addresses, or by those of a replay. */
export interface DeskWay {
  readonly here: DeskPart;
  readonly Link: ComponentType<DeskLinked>;
  readonly go: (to: DeskPart) => void;
}

const addressOf = (to: DeskPart) =>
  to.part === 'inject'
    ? ({ to: '/console/injects/$inject', params: { inject: to.inject } } as const)
    : { to: ({ inbox: '/console', messages: '/console/messages', history: '/console/history' } as const)[to.part] };

function ConsoleLink({ to, className, current, children }: DeskLinked) {
  return (
    <Link {...addressOf(to)} className={className} activeOptions={{ exact: true }} aria-current={current}>
      {children}
    </Link>
  );
}

/** The console's own way: its addresses. */
export function useConsoleWay(): DeskWay {
  const at = useMatchRoute();
  const navigate = useNavigate();
  const { inject } = useParams({ strict: false });
  const part = at({ to: '/console/messages' }) ? 'messages' : at({ to: '/console/history' }) ? 'history' : 'inbox';
  return useMemo(
    (): DeskWay => ({
      here: inject === undefined ? { part } : { part: 'inject', inject },
      Link: ConsoleLink,
      go: (to) => void navigate(addressOf(to)),
    }),
    [part, inject, navigate],
  );
}
