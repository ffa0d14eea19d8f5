import type { Instant, Tlp } from '#libs/domain';
import type { Block, Fact } from './block.js';
import type { Text } from './text.js';

export type PaperKind = 'national' | 'regional' | 'public' | 'participation';

export interface Section {
  /** Unique in its document: the target of links and bookmarks. */
  readonly id: string;
  readonly title: Text;
  readonly blocks: readonly Block[];
  readonly sections?: readonly Section[];
  readonly newPage?: boolean;
  /** On pages of its own that lie on their side. */
  readonly wide?: boolean;
}

/**
 * A report as it is read, before it has a format: what is said, in which order, in one language. Every writer sets the
 * whole of it.
 */
export interface Paper {
  readonly kind: PaperKind;
  /** BCP 47. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly tlp: Tlp;
  /** What kind of document it is. */
  readonly title: string;
  /** Of whom, or of what, it tells. */
  readonly subject: Text;
  readonly drill: Text;
  /** Who may have it. */
  readonly handling: string;
  readonly cover: readonly Fact[];
  /** What a reader must know first: a draft, a version that was replaced. */
  readonly notice?: { readonly title: string; readonly text: Text };
  /** When it was made, on the server's clock. */
  readonly made: Instant;
  readonly sections: readonly Section[];
  /** Words that the pages themselves need; `{page}` and `{pages}` stand for figures. */
  readonly furniture: { readonly contents: string; readonly page: string; readonly madeBy: string };
}
