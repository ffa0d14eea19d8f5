import type { OwnPlace, PlaceInDrill } from '#libs/contracts';
import { useWords } from '../../ui/words/catalogue.js';
import { accountWords } from '../words/account-words.js';
import { useRole } from '../words/role-words.js';

/** A place in words: as what, in which drill. */
export function usePlaceName(places: readonly OwnPlace[]): (place: PlaceInDrill) => string {
  const say = useWords(accountWords);
  const role = useRole();
  return (place) => {
    const title = places.find((own) => own.place.drill === place.drill)?.title;
    return title === undefined
      ? role(place)
      : say('account.place', { role: role(place), title: `\u2068${title}\u2069` });
  };
}
