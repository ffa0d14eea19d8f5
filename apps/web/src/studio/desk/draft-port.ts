import type { EditReceipt, Revision } from '#libs/contracts';
import type { DraftChange } from '#libs/domain';
import { ask } from '../../shell/http/ask.js';

/** How a desk reaches the server. */
export interface DraftPort {
  /** @throws {Refusal | Unreachable} */
  readonly edit: (base: number, changes: readonly DraftChange[]) => Promise<EditReceipt>;
  /** All revisions after one, the oldest first. @throws {Refusal | Unreachable} */
  readonly since: (revision: number) => Promise<readonly Revision[]>;
}

const PAGE = 200;

/** The port of a draft over HTTP. */
export function httpPort(draft: string): DraftPort {
  const path = `studio/drafts/${draft}`;
  const since = async (revision: number): Promise<readonly Revision[]> => {
    const found = await ask<readonly Revision[]>(`${path}/revisions?since=${revision}`);
    const last = found.at(-1);
    return found.length < PAGE || !last ? found : [...found, ...(await since(last.revision))];
  };
  return { edit: (base, changes) => ask(`${path}/changes`, { method: 'POST', body: { base, changes } }), since };
}
