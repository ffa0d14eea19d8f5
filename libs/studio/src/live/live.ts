import type { Revision } from '#libs/contracts';
import { Injectable } from '@nestjs/common';

export type News =
  | { readonly kind: 'revision'; readonly draft: string; readonly revision: Revision }
  | { readonly kind: 'state' | 'comments' | 'rehearsals'; readonly draft: string };

/** Tells whoever listens what was just kept. */
@Injectable()
export class Live {
  private readonly listeners: ((news: News) => void)[] = [];

  listen(listener: (news: News) => void): void {
    this.listeners.push(listener);
  }

  tell(news: News): void {
    for (const listener of this.listeners) listener(news);
  }
}
