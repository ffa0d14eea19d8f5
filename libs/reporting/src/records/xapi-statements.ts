import { inLanguage, type DrillEvent, type Entry, type SeenDrill } from '#libs/domain';
import { xapiVerbs } from '#libs/vocabularies';
import { createHash } from 'node:crypto';

const HOME = 'https://muster.invalid';
const VERSION = '1.0.3';

interface Account {
  readonly objectType: 'Agent';
  readonly name: string;
  readonly account: { readonly homePage: string; readonly name: string };
}

/** A learning record as xAPI 1.0.3 has it. */
export interface Statement {
  readonly id: string;
  readonly actor: Account;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: {
      readonly type: string;
      readonly name: Readonly<Record<string, string>>;
    };
  };
  readonly result?: {
    readonly score?: { readonly scaled: number; readonly raw: number; readonly min: 0; readonly max: number };
    readonly completion?: boolean;
    readonly duration?: string;
  };
  readonly context: {
    readonly registration: string;
    readonly platform: 'Muster';
    readonly contextActivities: {
      readonly grouping: readonly { readonly objectType: 'Activity'; readonly id: string }[];
    };
  };
  readonly timestamp: string;
  readonly version: typeof VERSION;
}

const ASSESSMENT = 'http://adlnet.gov/expapi/activities/question';

/** The same entry has the same id in every export (RFC 9562, version 8: made of a hash). */
function idOf(drill: string, seq: number): string {
  const hash = createHash('sha256').update(`${drill}/${seq}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

const verb = (code: string): Statement['verb'] => ({
  id: xapiVerbs.terms.find((one) => one.code === code)?.iri ?? '',
  display: { 'en-US': code },
});

type Told = Pick<Statement, 'verb' | 'result'> & { readonly inject: string; readonly teams: readonly string[] };

const seconds = (milliseconds: number): string => `PT${(Math.max(0, milliseconds) / 1000).toFixed(2)}S`;

function told(event: DrillEvent): Told | undefined {
  switch (event.type) {
    case 'inject-opened':
      return { verb: verb('experienced'), inject: event.inject, teams: [event.team] };
    case 'response-submitted':
      return {
        verb: verb(event.revision > 1 ? 'responded' : 'answered'),
        inject: event.inject,
        teams: [event.team],
        result: { completion: true },
      };
    case 'response-scored': {
      const { points, weight, took } = event.score;
      const scaled = weight > 0 ? Math.max(0, Math.min(1, points / weight)) : 0;
      const score = { scaled, raw: Math.min(points, weight), min: 0, max: weight } as const;
      return {
        verb: verb('scored'),
        inject: event.inject,
        teams: [event.team],
        result: { score, duration: seconds(took) },
      };
    }
    default:
      return undefined;
  }
}

/** What teams did as learning records: opened, answered, answered again, were scored. A team speaks with one account. */
export function xapiStatements(drill: SeenDrill, entries: readonly Entry[]): readonly Statement[] {
  return entries.flatMap((entry) => {
    const found = told(entry.event);
    if (!found) return [];
    const inject = drill.injects.get(found.inject)?.inject;
    const title = inject ? inLanguage(inject.title, ['en']).replace(/\{\{[^{}]*\}\}/g, '…') : found.inject;
    return found.teams.map((team): Statement => {
      const name = drill.teams.get(team)?.card.name ?? team;
      return {
        id: idOf(entry.drill, entry.seq),
        actor: { objectType: 'Agent', name, account: { homePage: HOME, name: `${entry.drill}/${team}` } },
        verb: found.verb,
        object: {
          objectType: 'Activity',
          id: `${HOME}/drills/${entry.drill}/injects/${encodeURIComponent(found.inject)}`,
          definition: { type: ASSESSMENT, name: { 'en-US': title } },
        },
        ...(found.result ? { result: found.result } : {}),
        context: {
          registration: entry.drill,
          platform: 'Muster',
          contextActivities: { grouping: [{ objectType: 'Activity', id: `${HOME}/drills/${entry.drill}` }] },
        },
        timestamp: new Date(entry.at).toISOString(),
        version: VERSION,
      };
    });
  });
}
