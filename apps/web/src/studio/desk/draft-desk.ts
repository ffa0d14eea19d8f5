import type { DraftDocument, EditReceipt, Problem, Revision } from '#libs/contracts';
import { applyChanges, sameJson, type DraftChange, type Json } from '#libs/domain';
import { Refusal } from '../../shell/http/ask.js';
import { fitting, joined, NO_HISTORY, remembered, takingBack, type History } from '../model/history.js';
import { insisted, rebased, type Clash } from '../model/rebase.js';
import type { DraftPort } from './draft-port.js';
import type { KeptChanges } from './kept-changes.js';
import { told } from './told-clashes.js';

/** `waiting`: typed, not sent; `away`: no answer, kept and tried again; `refused`: kept, but the server will not have it. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'away' | 'refused';

export interface DeskState {
  /** The draft as its author sees it: what is saved, with what is not yet. */
  readonly document: DraftDocument;
  /** The revision that the server has, as far as this page knows. */
  readonly revision: number;
  readonly saving: Saving;
  readonly problem?: Problem | undefined;
  readonly clashes: readonly Clash[];
  readonly history: History;
}

/** A document is a JSON value, though its type says more than that. */
const asJson = (document: DraftDocument): Json => document as unknown as Json;
const asDocument = (tree: Json): DraftDocument => tree as unknown as DraftDocument;

const PAUSE = 700;
const TRY_AGAIN = 3_000;
const SERVER_FAULT = 500;

/** A draft in the browser: every view changes it here, and here it is saved, kept, and brought together with others'. */
export class DraftDesk {
  private state: DeskState;
  private saved: DraftDocument;
  /** On their way to the server, and not sent yet. */
  private sending: readonly DraftChange[] = [];
  private waiting: readonly DraftChange[] = [];
  private newest: number;
  private busy = false;
  private timer: number | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    opened: { readonly document: DraftDocument; readonly revision: number },
    private readonly port: DraftPort,
    private readonly kept: Pick<KeptChanges, 'keep' | 'takeOver'>,
    private readonly now: () => number = Date.now,
  ) {
    this.saved = opened.document;
    this.newest = opened.revision;
    this.state = { ...opened, saving: 'saved', clashes: [], history: NO_HISTORY };
    this.rebase(kept.takeOver());
    if (this.waiting.length > 0) this.flushIn(0);
  }

  readonly get = (): DeskState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Changes the draft, at once here and soon at the server. */
  readonly does = (what: string, changes: readonly DraftChange[]): void => {
    if (changes.length === 0) return;
    this.take(changes);
    this.tell({ history: remembered(this.state.history, { what, changes, at: this.now() }) });
  };

  /** Takes the last step back; gives what it was, or undefined where there is none or somebody has been there since. */
  readonly undo = (): string | undefined => {
    const { done, undone } = this.state.history;
    const step = done.at(-1);
    const back = step && takingBack(asJson(this.state.document), step);
    if (!step) return undefined;
    if (back) this.take(back);
    this.tell({ history: { done: done.slice(0, -1), undone: back ? [...undone, step] : undone } });
    return back && step.what;
  };

  readonly redo = (): string | undefined => {
    const { done, undone } = this.state.history;
    const step = undone.at(-1);
    const again = step && fitting(asJson(this.state.document), step.changes);
    if (!step) return undefined;
    if (again) this.take(again);
    this.tell({ history: { done: again ? [...done, step] : done, undone: undone.slice(0, -1) } });
    return again && step.what;
  };

  /** A revision was kept at the server, by whomever. */
  readonly heard = (revision: number): void => {
    this.newest = Math.max(this.newest, revision);
    if (!this.busy && this.newest > this.state.revision) void this.run(() => this.catchUp());
  };

  /** Decides a clash: mine is made of what is there now, or theirs stays. */
  readonly settle = (clash: Clash, mine: boolean): void => {
    this.tell({ clashes: this.state.clashes.filter((one) => one !== clash) });
    this.remember();
    if (mine) this.does('mine', insisted(asJson(this.state.document), clash));
  };

  /** Gives up what the server will not have. */
  readonly discard = (): void => {
    this.waiting = [];
    this.rebase([]);
    this.tell({ saving: 'saved', problem: undefined });
  };

  readonly flush = (): void => {
    window.clearTimeout(this.timer);
    if (!this.busy && this.waiting.length > 0) void this.run(() => this.send());
  };

  /** Saves what is not saved, and is done when the server has it all or will not. */
  readonly settled = async (): Promise<boolean> => {
    while (this.busy) await new Promise((resolve) => window.setTimeout(resolve, 20));
    if (this.waiting.length > 0) await this.run(() => this.send());
    return this.waiting.length === 0;
  };

  close(): void {
    window.clearTimeout(this.timer);
  }

  private take(changes: readonly DraftChange[]): void {
    const done = applyChanges(asJson(this.state.document), changes);
    if (!done.ok) return;
    const one = done.made.length === 1 ? joined(this.waiting.at(-1), done.made[0]) : undefined;
    const all = one ? [...this.waiting.slice(0, -1), one] : [...this.waiting, ...done.made];
    this.waiting = all.filter((change) => change.kind !== 'set' || !sameJson(change.from, change.to));
    this.tell({ document: asDocument(done.document) });
    this.remember();
    // What was taken back before it was sent leaves nothing to save.
    const rest = this.waiting.length > 0 || this.busy ? 'waiting' : 'saved';
    if (this.state.saving !== 'away') this.tell({ saving: rest, problem: undefined });
    this.flushIn(PAUSE);
  }

  private async send(): Promise<void> {
    this.sending = this.waiting;
    this.waiting = [];
    this.tell({ saving: 'saving' });
    const receipt: EditReceipt = await this.port.edit(this.state.revision, this.sending);
    this.sending = [];
    this.absorb(receipt.since, receipt.revision);
  }

  private async catchUp(): Promise<void> {
    this.absorb(await this.port.since(this.state.revision));
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
      this.tell({ saving: this.waiting.length > 0 ? 'waiting' : 'saved', problem: undefined });
    } catch (error) {
      await this.failed(error);
    } finally {
      this.busy = false;
    }
    if (this.newest > this.state.revision && this.state.saving !== 'away') return this.heard(this.newest);
    if (this.waiting.length > 0 && this.state.saving === 'waiting') this.flushIn(PAUSE);
  }

  private async failed(error: unknown): Promise<void> {
    this.waiting = [...this.sending, ...this.waiting];
    this.sending = [];
    const problem = error instanceof Refusal ? error.problem : undefined;
    if (problem?.code === 'edit-conflict') return this.bringTogether(problem);
    const away = !problem || problem.status >= SERVER_FAULT;
    this.tell({ saving: away ? 'away' : 'refused', problem });
    if (away) this.flushIn(TRY_AGAIN);
  }

  /** Others were faster: their changes first, mine on top of them, and what does not fit is told. */
  private async bringTogether(problem: Problem): Promise<void> {
    const before = this.state.clashes.length;
    try {
      const revisions = await this.port.since(this.state.revision);
      this.absorb(revisions);
      if (revisions.length === 0 && this.state.clashes.length === before) this.tell({ saving: 'refused', problem });
      else this.tell({ saving: this.waiting.length > 0 ? 'waiting' : 'saved' });
    } catch {
      this.tell({ saving: 'away' });
      this.flushIn(TRY_AGAIN);
    }
  }

  private absorb(revisions: readonly Revision[], revision?: number): void {
    const fresh = revisions.filter((one) => one.revision > this.state.revision);
    const changes = fresh.flatMap((one) => one.changes);
    const done = applyChanges(asJson(this.saved), changes);
    if (!done.ok) throw new Error('the revisions do not fit the draft that this page has');
    this.saved = asDocument(done.document);
    this.tell({ revision: revision ?? fresh.at(-1)?.revision ?? this.state.revision });
    this.rebase(this.waiting, fresh);
  }

  private rebase(mine: readonly DraftChange[], others: readonly Revision[] = []): void {
    const { draft, changes, clashes } = rebased(asJson(this.saved), mine);
    this.waiting = changes;
    this.tell({
      document: asDocument(draft),
      clashes: [...this.state.clashes, ...clashes.map((clash) => told(clash, others))],
    });
    this.remember();
  }

  private remember(): void {
    this.kept.keep([...this.sending, ...this.waiting, ...this.state.clashes.map(({ mine }) => mine)]);
  }

  private flushIn(wait: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.flush, wait);
  }

  private tell(changed: Partial<DeskState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of [...this.listeners]) listener();
  }
}
