/** What becomes of a door when the drill is closed, for whoever is of no nation and was let in before. */
export type AfterClose = 'stays' | 'closed';

const drill = '/api/v1/drills/:drill';

/** Every door of a drill through which something is read. One that is not here fails the spec. */
export const AFTER_CLOSE: Readonly<Record<string, AfterClose>> = {
  [`GET ${drill}`]: 'stays',
  [`GET ${drill}/injects`]: 'stays',
  [`GET ${drill}/injects/:inject/texts`]: 'stays',
  [`GET ${drill}/injects/:inject/files/:artefact`]: 'closed',
  [`GET ${drill}/attachments/:sha256`]: 'closed',
  [`GET ${drill}/people`]: 'stays',
  [`GET ${drill}/codes`]: 'stays',
  [`GET ${drill}/directory`]: 'stays',
  [`GET ${drill}/stream`]: 'stays',
  [`GET ${drill}/presence`]: 'closed',
  [`GET ${drill}/board`]: 'stays',
  [`GET ${drill}/verification`]: 'stays',
  [`GET ${drill}/journal`]: 'stays',
  [`GET ${drill}/webhooks`]: 'stays',
  [`GET ${drill}/export`]: 'stays',
  [`GET ${drill}/report`]: 'closed',
  [`GET ${drill}/report.html`]: 'closed',
  [`GET ${drill}/replay`]: 'stays',
  [`GET ${drill}/replay/plan`]: 'stays',
  [`GET ${drill}/replay/board`]: 'stays',
  [`GET ${drill}/outages`]: 'closed',
  [`GET ${drill}/evaluation/queue`]: 'closed',
  [`GET ${drill}/evaluation/items/:item`]: 'closed',
  [`GET ${drill}/evaluation/items/:item/files/:sha256`]: 'closed',
  [`GET ${drill}/evaluation/observing`]: 'closed',
  [`GET ${drill}/evaluation/samples`]: 'closed',
  [`GET ${drill}/evaluation/marks`]: 'stays',
  [`GET ${drill}/evaluation/agreement`]: 'stays',
  [`GET ${drill}/evaluation/ratings`]: 'closed',
  [`GET ${drill}/evaluation/review`]: 'stays',
  [`GET ${drill}/evaluation/review/:item`]: 'closed',
  [`GET ${drill}/evaluation/review/:item/files/:sha256`]: 'closed',
  [`GET ${drill}/evaluation/calibration/results`]: 'stays',
  [`GET ${drill}/evaluation/analysis`]: 'stays',
  [`GET ${drill}/scoring/versions`]: 'stays',
  [`GET ${drill}/scoring/versions/:version`]: 'closed',
  [`GET ${drill}/scoring/difference`]: 'closed',
  [`GET ${drill}/dossier`]: 'stays',
  [`GET ${drill}/reports`]: 'stays',
  [`GET ${drill}/reports/:what`]: 'stays',
  [`GET ${drill}/reports/:what/:format`]: 'stays',
  [`GET ${drill}/reports.zip`]: 'stays',
  [`GET ${drill}/released`]: 'stays',
  [`GET ${drill}/trend`]: 'stays',
  [`GET ${drill}/forms`]: 'stays',
  [`GET ${drill}/forms/results`]: 'stays',
};

/** What there is in the drill that somebody may ask for. */
export interface Known {
  readonly drill: string;
  readonly sha256: string;
  readonly item: string;
  readonly now: number;
}

/** How a door is asked for: with what has to be said besides, and in all the ways that differ. */
export function pathsOf(route: string, { drill: id, sha256, item, now }: Known): readonly string[] {
  const places: Record<string, string> = {
    ...{ ':drill': id, ':inject': 'first', ':artefact': 'none', ':sha256': sha256, ':item': item },
    ...{ ':version': '1', ':what': 'regional', ':format': 'html' },
  };
  const path = route.replace(/^GET /, '').replace(/:\w+/g, (place) => places[place] ?? 'x');
  if (path.includes('/attachments/')) return [`${path}?team=blue`];
  if (path.endsWith('/stream')) return [`${path}?since=0`, `${path}?since=3`];
  if (path.endsWith('/difference')) return [`${path}?from=1&to=1`];
  if (path.endsWith('/reports.zip')) return [`${path}?languages=en&formats=json`];
  if (path.endsWith('/replay'))
    return [path, `${path}?viewer=control`, `${path}?viewer=observers`, `${path}?viewer=team:blue`];
  if (path.endsWith('/plan') || path.endsWith('/replay/board')) return [path, `${path}?at=${now}`];
  return [path];
}
