import type { Revision } from '#libs/contracts';
import { Bulletin } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';

export type News =
  | { readonly kind: 'revision'; readonly draft: string; readonly revision: Revision }
  | { readonly kind: 'state' | 'comments' | 'rehearsals'; readonly draft: string };

const TOPIC = 'studio-news';

/** Tells whoever listens what was just kept, in this process and in others. */
@Injectable()
export class Live {
  private readonly listeners: ((news: News) => void)[] = [];

  constructor(@Inject(Bulletin) private readonly bulletin: Bulletin) {
    bulletin.hear(TOPIC, (text) => this.spread(JSON.parse(text) as News));
  }

  listen(listener: (news: News) => void): void {
    this.listeners.push(listener);
  }

  /** To other processes a revision goes without its changes: notices are short. */
  tell(news: News): void {
    this.spread(news);
    const short = news.kind === 'revision' ? { ...news, revision: { ...news.revision, changes: undefined } } : news;
    this.bulletin.say(TOPIC, JSON.stringify(short));
  }

  private spread(news: News): void {
    for (const listener of this.listeners) listener(news);
  }
}
