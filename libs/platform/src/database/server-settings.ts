/**
 * Settings for a journal: many small durable commits, few big queries, a server that idles most of the day.
 * A commit is on the disk when it is acknowledged. A throw-away server (`durable: false`) keeps it through a kill of any
 * process too, but not through a loss of power.
 */
export function serverSettings(port: number, durable: boolean, more: Readonly<Record<string, string>> = {}): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    wal_compression: 'pglz',
    checkpoint_timeout: '15min',
    max_wal_size: '1GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // A transaction left open by a program that hangs would hold its locks for ever.
    idle_in_transaction_session_timeout: '60s',
  };
  if (!durable) Object.assign(settings, { fsync: 'off', full_page_writes: 'off' });
  Object.assign(settings, more);
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
