import type { SeenDrill } from '../drill/drill.js';
import type { Entry } from '../journal/event.js';
import { asItStands } from './closing/as-it-stands.js';
import { closedView } from './closing/closed-view.js';
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
 * The one function that decides who sees what: what a viewer may see of an entry as the drill stands, or undefined when
 * for that viewer it never happened. Nothing leaves the house past it, and streams number only what it lets through.
 */
export const viewFor = (viewer: Viewer, entry: Entry, drill: SeenDrill): Viewed | undefined =>
  lineFor(asItStands(viewer, drill), entry, drill);

/**
 * What an entry is in a viewer's stream, for whoever keeps streams; which of them somebody may read as the drill stands is
 * for `asItStands` to say.
 *
 * It gives the same for the same entry whenever it is asked after the entry was folded: what a released inject says can
 * no longer change, so a stream that is built anew is numbered as it was.
 */
export function lineFor(viewer: Viewer, entry: Entry, drill: SeenDrill): Viewed | undefined {
  switch (viewer.role) {
    case 'control':
      return controlView(entry);
    case 'closed-control':
      return closedView(entry, drill);
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
