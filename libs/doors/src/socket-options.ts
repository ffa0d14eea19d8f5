/**
 * How the one socket server of a process is set up, whichever gateway comes first. An open link is asked every ten seconds
 * whether it hears; what comes back measures it.
 */
export const SOCKET_OPTIONS = {
  path: '/socket.io',
  serveClient: false,
  transports: ['websocket', 'polling'],
  pingInterval: 10_000,
} as const;
