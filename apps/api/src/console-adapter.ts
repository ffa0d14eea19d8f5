import { IoAdapter } from '@nestjs/platform-socket.io';

type Making = Parameters<IoAdapter['createIOServer']>;

/** The server for sockets, in the words of whichever socket.io Nest brings along. */
export type ConsoleServer = ReturnType<IoAdapter['createIOServer']>;

/** Nest's way to socket.io, which keeps hold of the server that it makes, so that its consoles can be told to leave. */
export class ConsoleAdapter extends IoAdapter {
  consoles: ConsoleServer | undefined;

  override createIOServer(...making: Making): ConsoleServer {
    this.consoles = super.createIOServer(...making);
    return this.consoles;
  }
}
