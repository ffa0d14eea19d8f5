import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, Refusal } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { useReadAgain } from '../use-evaluation.js';
import type { MarkDraft } from './mark-draft.js';

const AGAIN = 4_000;

/** Random as a command's key must be; `randomUUID` exists on secure pages only, and a drill room may have no HTTPS. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface Giving {
  readonly path: string;
  readonly draft: MarkDraft | null;
  readonly keep: (draft: MarkDraft | null) => void;
  readonly body: (draft: MarkDraft) => object;
}

interface Given {
  /** Sends a draft; without one, what is kept. */
  readonly give: (draft?: MarkDraft) => void;
  readonly sending: boolean;
  /** What the server refused it with, in words. */
  readonly refused: string | undefined;
  readonly done: boolean;
}

/**
 * Sends a draft. Where no answer comes it is kept with the key under which it was sent, and sent again under that key
 * until the server answers, also after the page was closed: so it is never given twice.
 */
export function useGiveMark({ path, draft, keep, body }: Giving): Given {
  const told = useTold();
  const readAgain = useReadAgain();
  const [state, setState] = useState<{ sending: boolean; refused?: string; done: boolean }>({
    sending: false,
    done: false,
  });
  const busy = useRef(false);
  const send = useCallback(
    async (what: MarkDraft): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      const key = what.key ?? newKey();
      keep({ ...what, key });
      setState({ sending: true, done: false });
      try {
        await ask(path, { method: 'POST', body: body(what), key });
        keep(null);
        setState({ sending: false, done: true });
        readAgain();
      } catch (error) {
        if (error instanceof Refusal) {
          const { key: _key, ...rest } = what;
          keep(rest);
          setState({ sending: false, done: false, refused: told(error) });
          readAgain();
        } else setState({ sending: false, done: false });
      } finally {
        busy.current = false;
      }
    },
    [path, keep, body, told, readAgain],
  );
  const waiting = draft?.key !== undefined;
  const latest = useRef({ draft, send });
  latest.current = { draft, send };
  useEffect(() => {
    if (!waiting) return undefined;
    const again = (): void => {
      const now = latest.current;
      if (now.draft?.key !== undefined) void now.send(now.draft);
    };
    const timer = window.setInterval(again, AGAIN);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting]);
  return {
    give: (what) => {
      const meant = what ?? draft;
      if (meant) void send(meant);
    },
    sending: state.sending,
    refused: state.refused,
    done: state.done,
  };
}
