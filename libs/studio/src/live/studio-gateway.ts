import {
  AtElement,
  EnterDraft,
  problemOf,
  STUDIO_NAMESPACE,
  type Author,
  type EnteredDraft,
  type StudioToClient,
  type StudioToServer,
} from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { FloodGate, problemFor, SOCKET_OPTIONS, verbsOf } from '#libs/doors';
import { permit, Sessions, SessionWatch, tokenIn, type Caller } from '#libs/identity';
import { Inject } from '@nestjs/common';
import {
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { z } from 'zod';
import { Drafts } from '../drafts/drafts.js';
import { authorIn } from '../http/author-of.js';
import { STUDIO_LIMITS } from '../limits.js';
import { Authors } from '../store/authors.js';
import { Live, type News } from './live.js';
import { StudioPresence } from './presence.js';

interface Known {
  /** Names the session. */
  console: string;
  author: Author;
  draft?: string | undefined;
}

type Nothing = Record<string, never>;
type AuthorSocket = Socket<StudioToServer, StudioToClient, Nothing, Known>;
type Studio = Namespace<StudioToServer, StudioToClient, Nothing, Known>;

const sessionOf = (console: string): string => `session/${console}`;

async function admit({ handshake: { auth, headers } }: AuthorSocket, sessions: Sessions): Promise<Result<Caller>> {
  const given: unknown = auth['token'];
  const token = typeof given === 'string' ? given : tokenIn(headers);
  const caller = token === undefined ? undefined : await sessions.find(token);
  if (!caller) return refuse('not-signed-in', 'Sign in first.');
  const permitted = permit(caller, 'studio.read');
  return permitted.ok ? ok(caller) : permitted;
}

/** What co-authors hear of a draft at once: who is there and where, and what is new. */
@WebSocketGateway({ ...SOCKET_OPTIONS, transports: [...SOCKET_OPTIONS.transports], namespace: STUDIO_NAMESPACE })
export class StudioGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionWatch) private readonly watch: SessionWatch,
    @Inject(Authors) private readonly authors: Authors,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(StudioPresence) private readonly presence: StudioPresence,
    @Inject(Live) private readonly live: Live,
    @Inject(FloodGate) private readonly gate: FloodGate,
  ) {}

  afterInit(studio: Studio): void {
    studio.use((socket, next) => {
      this.welcome(socket).then(
        (refusal) =>
          next(refusal && Object.assign(new Error(refusal.refusal.code), { data: problemOf(refusal.refusal) })),
        (error: unknown) => next(Object.assign(new Error('internal'), { data: problemFor(error) })),
      );
    });
    this.sessions.onSignOut(({ console }) => studio.in(sessionOf(console)).disconnectSockets(true));
    this.watch.whoIsLive(() => [...studio.sockets.values()].map(({ data }) => data.console));
    this.presence.listen((draft) => studio.to(draft).emit('presence', this.presence.in(draft)));
    this.live.listen((news) => tell(studio, news));
  }

  handleConnection(socket: AuthorSocket): void {
    void socket.join(sessionOf(socket.data.console));
    const on = verbsOf<keyof StudioToServer>(socket as unknown as Socket, () => this.gate.ofCaller(socket.data));
    on('enter', EnterDraft, ({ draft }) => this.enter(socket, draft));
    on('at', AtElement, ({ at }) => {
      const { draft, author } = socket.data;
      if (draft !== undefined) this.presence.enter(draft, socket.id, author, at);
      return Promise.resolve(ok(null));
    });
    on('leave', z.strictObject({}), () => {
      this.leave(socket);
      return Promise.resolve(ok(null));
    });
  }

  handleDisconnect(socket: AuthorSocket): void {
    this.leave(socket);
  }

  private async welcome(socket: AuthorSocket): Promise<ReturnType<typeof refuse> | undefined> {
    const admitted = await admit(socket, this.sessions);
    if (!admitted.ok) return admitted;
    const { console, name } = admitted.value;
    socket.data.console = console;
    socket.data.author = await this.authors.meet(authorIn(admitted.value), name);
    return undefined;
  }

  private async enter(socket: AuthorSocket, id: string): Promise<Result<EnteredDraft>> {
    const draft = await this.drafts.find(id);
    if (!draft.ok) return draft;
    this.leave(socket);
    const you = await this.authors.one(socket.data.author.console);
    if (socket.disconnected) return refuse('not-signed-in', 'The link is gone.');
    Object.assign(socket.data, { author: you, draft: id });
    await socket.join(id);
    this.presence.enter(id, socket.id, you, null);
    // What was kept between the look above and the joining of the room would be heard of by nobody.
    const now = await this.drafts.find(id);
    const { revision, state } = now.ok ? now.value : draft.value;
    return ok({ revision, state, you, present: this.presence.in(id) });
  }

  private leave(socket: AuthorSocket): void {
    const { draft } = socket.data;
    if (draft === undefined) return;
    socket.data.draft = undefined;
    void socket.leave(draft);
    this.presence.leave(draft, socket.id);
  }
}

function tell(studio: Studio, news: News): void {
  if (news.kind !== 'revision') return void studio.to(news.draft).emit('news', news.kind);
  const { changes, ...revision } = news.revision as Partial<typeof news.revision> &
    Omit<typeof news.revision, 'changes'>;
  const small = changes !== undefined && JSON.stringify(changes).length <= STUDIO_LIMITS.pushed;
  studio.to(news.draft).emit('revision', small ? { ...revision, changes } : revision);
}
