import { unfitOwner, unfitPort, type Config } from '#libs/platform';
import { doubt, fault, well, type Finding } from '../finding.js';

const PATIENCE = 3000;
const LOOPBACK = /^(localhost|127\.|::1$)/;

/** The server at its own port, and how the world is to reach it. */
export async function lookAtServer(config: Config): Promise<Finding[]> {
  return [...(await running(config)), ...reached(config)];
}

async function running({ port, host, dataFolder, databaseUrl }: Config): Promise<Finding[]> {
  const at = `http://${host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
  const answer = port === 0 ? undefined : await health(at);
  if (answer?.ok) return [well('server', `Muster answers at ${at}`)];
  if (answer?.status === 503) return [doubt('server', `Muster at ${at} is not ready`, 'See its log.')];
  const unfit = [databaseUrl === undefined ? unfitOwner(dataFolder) : undefined, await unfitPort({ port, host })];
  const faults = unfit.flatMap((one) => (one ? [fault('server', one.says, one.mend)] : []));
  if (faults.length > 0 || port === 0) return faults;
  return [well('server', `nothing runs at ${at}; the port is free`)];
}

const health = (at: string): Promise<Response | undefined> =>
  fetch(`${at}/health/ready`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);

function reached({ host, publicUrl }: Config): Finding[] {
  if (publicUrl?.startsWith('https://')) return [well('address', publicUrl)];
  if (publicUrl === undefined && LOOPBACK.test(host)) return [well('address', 'this machine alone')];
  const mend = 'Put a proxy with HTTPS before it and set PUBLIC_URL: codes and answers travel in clear otherwise.';
  return [doubt('address', `${publicUrl ?? host} without HTTPS`, mend)];
}
