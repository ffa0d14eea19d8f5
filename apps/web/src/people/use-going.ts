import type { PlaceInDrill } from '#libs/contracts';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { goHome, placeOf, takePlace } from '../shell/session/session.js';

/** Goes into one of the own places, or home; `director` of a drill lands in that very drill. */
export function useGoing() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (place: PlaceInDrill | undefined) => (place ? takePlace(place) : goHome()),
    networkMode: 'always',
    onSuccess: (session) => {
      const to = placeOf(session);
      return to === '/control' && session.drill !== null
        ? navigate({ to: '/control/$drill', params: { drill: session.drill } })
        : navigate({ to });
    },
  });
}
