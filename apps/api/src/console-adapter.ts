import { boundConnection, fromOwnPage, type BoundConnection } from '#libs/doors';
import { IoAdapter } from '@nestjs/platform-socket.io';

type Making = Parameters<IoAdapter['createIOServer']>;

/** The server for sockets, in the words of whichever socket.io Nest brings along. */
export type ConsoleServer = ReturnType<IoAdapter['createIOServer']>;

/** Nest's way to socket.io, which keeps hold of the server that it makes, so that its consoles can be told to leave. */
export class ConsoleAdapter extends IoAdapter {
  consoles: ConsoleServer | undefined;

  constructor(
    app: ConstructorParameters<typeof IoAdapter>[0],
    private readonly publicUrl: string | undefined,
  ) {
    super(app);
  }

  override createIOServer(...[port, options]: Making): ConsoleServer {
    const allowRequest: NonNullable<Making[1]>['allowRequest'] = ({ headers }, decide) => {
      const own = fromOwnPage(headers, this.publicUrl);
      decide(own.ok ? null : own.refusal.code, own.ok);
    };
    this.consoles = super.createIOServer(port, { ...options, allowRequest } as Making[1]);
    this.consoles.engine.on('connection', (connection: BoundConnection) => boundConnection(connection));
    return this.consoles;
  }
}
