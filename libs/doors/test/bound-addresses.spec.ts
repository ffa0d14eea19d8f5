import { boundAddresses } from '#libs/doors';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

describe('connections of one address', () => {
  let server: Server;
  const open: Socket[] = [];
  beforeEach(async () => {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      setImmediate(() => socket.destroyed || socket.write('in'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    for (const socket of open.splice(0)) socket.destroy();
    server.close();
    await once(server, 'close');
  });

  /** Whether somebody who connects is let in. */
  const knocks = async (): Promise<boolean> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    open.push(socket);
    return Promise.race([once(socket, 'data').then(() => true), once(socket, 'close').then(() => false)]);
  };
  const goes = async (socket: Socket | undefined): Promise<void> => {
    const gone = new Promise((resolve) => server.once('gone', resolve));
    socket?.destroy();
    await gone;
  };

  it('are bounded, and make room when they go', async () => {
    server.on('connection', (socket: Socket) => socket.once('close', () => setImmediate(() => server.emit('gone'))));
    boundAddresses(server, () => false, 3);
    expect([await knocks(), await knocks(), await knocks(), await knocks()]).toEqual([true, true, true, false]);
    await goes(open[0]);
    expect(await knocks()).toBe(true);
    expect(await knocks()).toBe(false);
  });

  it('are not, of an address that speaks for many', async () => {
    boundAddresses(server, (address) => address === '127.0.0.1', 1);
    expect([await knocks(), await knocks(), await knocks()]).toEqual([true, true, true]);
  });
});
