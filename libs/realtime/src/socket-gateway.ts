import {
  acknowledgeDeliveries,
  checkIn,
  DrillDesks,
  openInject,
  receiptFor,
  takeAHint,
  type Outcome,
} from '#libs/conduct';
import {
  DeliveredInjects,
  Follow,
  SocketDraft,
  SocketAnswer,
  SocketHint,
  SocketMessage,
  SocketOpened,
  problemOf,
  type ClientToServer,
  type ServerToClient,
} from '#libs/contracts';
import { refuse, streamOf, type DrillId, type Result, type TeamId } from '#libs/domain';
import { FloodGate, problemFor, SOCKET_OPTIONS, verbsOf } from '#libs/doors';
import { controls, followerOf, plays, Sessions, SessionWatch } from '#libs/identity';
import { Answering, Drafts } from '#libs/responses';
import { sendMessage } from '#libs/sharing';
import { logger, WallClock } from '#libs/platform';
import { Inject } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod';
import { admit, type Admitted } from './admit.js';
import { fanOut } from './fan-out.js';
import { Following } from './following.js';
import { Pace } from './pace.js';
import { ConsolePresence } from './presence/console-presence.js';
import { ProvenDelivery } from './presence/proven-delivery.js';
import { watchLink } from './presence/watch-link.js';
import { Streams } from './streams.js';
import { answerable } from './write-together.js';

type ConsoleSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Admitted>;

const roomOf = (drill: DrillId, stream: string): string => `${drill}/${stream}`;

const log = logger('realtime');

const tooOften = refuse('too-often', 'Too much at once. Try again in a moment.');

const sessionOf = (console: string): string => `session/${console}`;
/** So many pages of one session are heard at once. */
const MOST_OF_A_SESSION = 20;

/** The live way in and out: streams go out to rooms, one encoding for all consoles of a team; commands come in. */
@WebSocketGateway({ ...SOCKET_OPTIONS, transports: [...SOCKET_OPTIONS.transports] })
export class SocketGateway implements OnGatewayInit, OnGatewayConnection {
  private readonly proofs = new Map<string, ProvenDelivery>();

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionWatch) private readonly watch: SessionWatch,
    @Inject(Streams) private readonly streams: Streams,
    @Inject(Following) private readonly following: Following,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Answering) private readonly answering: Answering,
    @Inject(ConsolePresence) private readonly presence: ConsolePresence,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(FloodGate) private readonly gate: FloodGate,
  ) {}

  afterInit(server: Server<ClientToServer, ServerToClient, Record<string, never>, Admitted>): void {
    server.use((socket, next) => {
      admit(socket, this.sessions).then(
        (admitted) => {
          if (!admitted.ok)
            return next(Object.assign(new Error(admitted.refusal.code), { data: problemOf(admitted.refusal) }));
          Object.assign(socket.data, admitted.value);
          next();
        },
        (error: unknown) => {
          const problem = problemFor(error);
          next(Object.assign(new Error(problem.code), { data: problem }));
        },
      );
    });
    this.sessions.onSignOut(({ console }) => {
      server.in(sessionOf(console)).disconnectSockets(true);
      this.presence.leftForGood(console);
    });
    this.watch.whoIsLive(() => [...server.sockets.sockets.values()].map(({ data }) => data.caller.console));
    this.streams.listen((drill, stream, lines) => {
      const room = roomOf(drill, stream);
      fanOut(server as Server, room, lines);
      for (const id of server.sockets.adapter.rooms.get(room) ?? []) this.proofs.get(id)?.goesOut(lines);
    });
    this.desks.follow({
      isFollowed: (drill) => [...server.sockets.sockets.values()].some(({ data }) => data.drill === drill),
      // As a network would close it: they come back, to another process.
      beyond: (drill) => {
        for (const { data, conn } of server.sockets.sockets.values()) if (data.drill === drill) conn.close();
      },
    });
    // They come back, and are given what control has from now on.
    this.streams.onTurn((drill) => {
      for (const { data, conn } of server.sockets.sockets.values())
        if (data.drill === drill && controls(data.caller)) conn.close();
    });
    const roomOfTeam = (drill: DrillId, team: TeamId) => roomOf(drill, streamOf({ role: 'team', team }));
    this.drafts.listen({
      drafted: (drill, team, drafted) => server.to(roomOfTeam(drill, team)).emit('drafted', drafted),
      undrafted: (drill, team, gone) => server.to(roomOfTeam(drill, team)).emit('undrafted', gone),
    });
  }

  /** A console that keeps its confirmation back gains no time by it: what the connection proves counts as well. */
  private proofOf(socket: ConsoleSocket): ProvenDelivery {
    const { caller, drill } = socket.data;
    const proof = new ProvenDelivery((injects) => {
      if (!plays(caller)) return;
      this.desks
        .perform(caller, drill, acknowledgeDeliveries, { injects })
        .catch((error: unknown) => log.warn({ drill, err: error }, 'a proven delivery was not noted'));
    });
    this.proofs.set(socket.id, proof);
    socket.on('disconnect', () => this.proofs.delete(socket.id));
    return proof;
  }

  /** Of too many pages of one session the oldest gives way: where links break unseen, it is a page that is gone. */
  private makeRoom({ nsp, data: { caller } }: ConsoleSocket): void {
    const open = [...(nsp.adapter.rooms.get(sessionOf(caller.console)) ?? [])];
    for (const id of open.slice(0, Math.max(0, open.length - MOST_OF_A_SESSION))) nsp.sockets.get(id)?.disconnect(true);
  }

  handleConnection(socket: ConsoleSocket): void {
    const { caller, drill } = socket.data;
    void socket.join(sessionOf(caller.console));
    this.makeRoom(socket);
    const proof = this.proofOf(socket);
    watchLink(socket, socket.data, this.presence, this.clock, proof);
    const on = verbsOf<keyof ClientToServer>(answerable(socket as Socket), () => this.gate.ofCaller(caller));
    on('follow', Follow, async (input) => {
      const viewer = followerOf(caller);
      const join = (stream: string): void => void socket.join(roomOf(drill, stream));
      const followed = await this.following.begin(drill, viewer, input, join);
      if (followed.ok) proof.goesOut(followed.value.entries);
      return followed;
    });
    const told = async (outcome: Promise<Result<Outcome>>) => {
      const settled = await outcome;
      return settled.ok ? { ok: true as const, value: receiptFor(caller, drill, settled.value) } : settled;
    };
    on('delivered', DeliveredInjects, (input) => {
      proof.confirmed(input.injects);
      return told(this.desks.perform(caller, drill, acknowledgeDeliveries, input));
    });
    on('opened', SocketOpened, (input) => told(this.desks.perform(caller, drill, openInject, input)));
    on('hint', SocketHint, (input) => told(this.desks.perform(caller, drill, takeAHint, input)));
    on('comcheck', z.strictObject({}), (input) => told(this.desks.perform(caller, drill, checkIn, input)));
    on('answer', SocketAnswer, async ({ key, drafts, ...input }) => {
      const taken = await told(this.answering.submit(caller, drill, input, key));
      if (taken.ok && drafts && plays(caller)) await this.drafts.sent(drill, caller.team, input.inject, drafts);
      return taken;
    });
    on('drafts', z.strictObject({}), () => this.drafts.of(caller, drill));
    const pace = new Pace(this.clock);
    on('draft', SocketDraft, (input) =>
      pace.allows() ? this.drafts.write(caller, drill, input) : Promise.resolve(tooOften),
    );
    on('message', SocketMessage, ({ key, ...input }) =>
      told(this.desks.perform(caller, drill, sendMessage, input, key)),
    );
  }
}
