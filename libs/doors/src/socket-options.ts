/**
 * How the one socket server of a process is set up, whichever gateway comes first. An open link is asked every ten seconds
 * whether it hears; what comes back measures it.
 */
export const SOCKET_OPTIONS = {
  path: '/socket.io',
  serveClient: false,
  transports: ['websocket', 'polling'],
  pingInterval: 10_000,
  // Long enough for the poorest link; whoever only wants to hold a place says no more.
  connectTimeout: 20_000,
  maxHttpBufferSize: 1024 * 1024,
  // A frame that unpacks to more than it weighs is a bomb, and packing costs more than it saves.
  perMessageDeflate: false,
} as const;
