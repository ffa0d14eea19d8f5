import type { DrillEvent, Entry } from '#libs/domain';
import type { Line } from '../chain.js';
import type { NationKey, NationKeys } from '../keys/nation-keys.js';
import { seal, unseal } from '../keys/sealing.js';

/** What stands for who did something, and what, where both are their nation's own. */
const SEALED_ACTOR = '{"kind":"sealed"}';

/** The event of a sealed line: which key opens it, and what it opens. */
const SEALED = /^\{"sealed":"([0-9a-f-]{36})","box":"([\w+/=]+)"\}$/;

type Content = Pick<Entry, 'actor' | 'key' | 'asked' | 'event'>;

const placeOf = ({ drill, seq }: Pick<Line, 'drill' | 'seq'>): string => `entry/${drill}/${seq}`;

/** Writes entries as they are stored: what belongs to a nation is sealed with its key, all but its place and its instant. */
export class LineWriter {
  private latest: { of: Entry['actor']; text: string } | undefined;

  write(entry: Entry, own: NationKey | undefined): Line {
    const { drill, seq, at, time, actor, key, asked, event } = entry;
    const text = this.textOf(actor);
    if (own)
      return { drill, seq, at, time, actor: SEALED_ACTOR, key: null, asked: null, event: sealed(own, entry, text) };
    return { drill, seq, at, time, actor: text, key: key ?? null, asked: asked ?? null, event: JSON.stringify(event) };
  }

  /** The entries of one command share their actor: it is written out once. */
  private textOf(actor: Entry['actor']): string {
    if (this.latest?.of !== actor) this.latest = { of: actor, text: JSON.stringify(actor) };
    return this.latest.text;
  }
}

/** The box holds a `Content`, as JSON. */
function sealed({ id, key: secret }: NationKey, entry: Entry, actor: string): string {
  const { key, asked, event } = entry;
  const named = key === undefined ? '' : `"key":${JSON.stringify(key)},`;
  const print = asked === undefined ? '' : `"asked":${JSON.stringify(asked)},`;
  const content = `{"actor":${actor},${named}${print}"event":${JSON.stringify(event)}}`;
  return `{"sealed":"${id}","box":"${seal(secret, placeOf(entry), content).toString('base64')}"}`;
}

/** A stored line as an entry. Where its key is gone, nothing but its place and its instant is left. */
export function toEntry(line: Line, keys: NationKeys): Entry {
  const { drill, seq, at, time } = line;
  if (line.actor === SEALED_ACTOR) return { drill, seq, at, time, ...contentOf(line, keys) };
  return {
    drill,
    seq,
    at,
    time,
    actor: JSON.parse(line.actor) as Entry['actor'],
    ...(line.key !== null && { key: line.key }),
    ...(line.asked !== null && { asked: line.asked }),
    event: JSON.parse(line.event) as DrillEvent,
  };
}

function contentOf(line: Line, keys: NationKeys): Content & Pick<Entry, 'owner'> {
  const [, id = '', box = ''] = SEALED.exec(line.event) ?? [];
  const own = keys.withId(line.drill, id);
  if (!own) return { actor: { kind: 'muster' }, event: { type: 'erased' } };
  const content = unseal(own.key, placeOf(line), Buffer.from(box, 'base64')).toString('utf8');
  return { ...(JSON.parse(content) as Content), owner: own.nation };
}
