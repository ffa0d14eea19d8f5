import type { SeenDrill } from '../drill/drill.js';
import type { Entry } from '../journal/event.js';
import { controlView } from './control-view.js';
import { evaluatorView } from './evaluator-view.js';
import { nationView } from './nation-view.js';
import { observerView } from './observer-view.js';
import { teamView } from './team-view.js';
import type { Viewed } from './viewed.js';
import type { Viewer } from './viewer.js';

/**
 * Changes whenever `viewFor` would number an old drill's streams otherwise than before: then the numbers that clients
 * hold mean nothing any more, and they are told to begin anew.
 */
export const VIEW_VERSION = '1';

/**
 * The one function that decides who sees what: what a viewer may see of an entry, or undefined when for that viewer it
 * never happened. Nothing leaves the house past it, and streams number only what it lets through.
 *
 * It gives the same for the same entry whenever it is asked after the entry was folded: what a released inject says can
 * no longer change, so a stream that is built anew is numbered as it was.
 */
export function viewFor(viewer: Viewer, entry: Entry, drill: SeenDrill): Viewed | undefined {
  switch (viewer.role) {
    case 'control':
      return controlView(entry);
    case 'national-control':
      return nationView(viewer.nation, entry, drill);
    case 'team':
      return teamView(viewer.team, entry, drill);
    case 'evaluator':
      return evaluatorView(viewer.evaluator, entry, drill);
    case 'observer':
      return observerView(entry, drill);
  }
}
