import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { post } from '../src/sending/post.js';
import { isPublic, readAddress, resolveAddress } from '../src/sending/safe-address.js';
import { keyOf, secretText, signedHeaders } from '../src/sending/signature.js';

const FAR = { loopback: false };
const NEAR = { loopback: true };

describe('an address of a webhook', () => {
  it.each([
    ...['127.0.0.1', '127.1.2.3', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    // Where clouds tell machines their secrets, and networks that carriers share.
    ...['169.254.169.254', '100.64.0.1', '100.100.100.200', '192.0.0.192', '198.18.0.1', '192.0.2.1', '203.0.113.1'],
    ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1'],
    // IPv4 in the clothes of IPv6, in each of its cuts.
    ...['::ffff:10.0.0.1', '::ffff:8.8.8.8', '::10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001:0:a00:1::'],
    ...['2001:db8::1', 'fec0::1', '100::1', 'nonsense', '', '1', '0x7f000001'],
  ])('%s is not of the public internet', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001::1'])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ...['http://example.org/', 'ftp://example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'gopher://x.org', 'x'],
    ...['https://user:pass@example.org/', 'https://user@example.org/', 'https://localhost/', 'https://printer/'],
    ...['https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/'],
    ...['https://[::1]/', 'https://[::ffff:169.254.169.254]/', 'https://169.254.169.254/latest/meta-data/'],
    ...['https://metadata.google.internal/', 'https://box.local/', 'https://a.localhost/', 'https://１２７.0.0.1/'],
  ])('%s is refused as it stands', (url) => {
    expect(readAddress(url, FAR)).toMatchObject({ ok: false, refusal: { code: 'nonsense-value' } });
  });

  it('is refused where its name leads to this machine, whatever it is called', async () => {
    expect(await resolveAddress(new URL('https://localhost/'), FAR)).toMatchObject({ ok: false });
    expect(await resolveAddress(new URL('https://no-such-name.invalid/'), FAR)).toMatchObject({ ok: false });
    expect(await resolveAddress(new URL('https://127.0.0.1/'), FAR)).toMatchObject({ ok: false });
  });

  it('may be this machine only where the operator says so, and then no other private one', () => {
    expect(readAddress('http://127.0.0.1:8080/x', NEAR)).toMatchObject({ ok: true });
    for (const url of ['http://10.0.0.1/', 'https://10.0.0.1/', 'http://example.org/', 'https://[::ffff:127.0.0.1]/'])
      expect(readAddress(url, NEAR)).toMatchObject({ ok: false });
  });
});

describe('sending', () => {
  const answering = async (answer: (server: Server) => void): Promise<[string, () => void]> => {
    const server = createServer().listen(0, '127.0.0.1');
    answer(server);
    await once(server, 'listening');
    return [`http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, () => void server.close()];
  };

  it('goes nowhere that a redirect leads, and takes none for an arrival', async () => {
    const asked: string[] = [];
    const [url, close] = await answering((server) =>
      server.on('request', ({ url: path = '' }, response) => {
        asked.push(path);
        response.writeHead(307, { location: '/elsewhere' }).end();
      }),
    );
    expect(await post(url, '{}', {}, { reach: NEAR })).toBe('status-307');
    expect(asked).toEqual(['/in']);
    close();
  });

  it('reads no more than it must of an answer without end', async () => {
    let sent = 0;
    const [url, close] = await answering((server) =>
      server.on('request', (_request, response) => {
        response.writeHead(200);
        const part = Buffer.alloc(16_384);
        const more = (): void => {
          while (!response.destroyed && response.write(part)) sent += part.length;
        };
        response.on('drain', more).on('error', () => undefined);
        more();
      }),
    );
    expect(await post(url, '{}', {}, { reach: NEAR })).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = sent;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent).toBe(before);
    close();
  });

  it('knows an address that nobody answers, and one that it must not ask', async () => {
    const [url, close] = await answering(() => undefined);
    close();
    expect(await post(url, '{}', {}, { reach: NEAR })).toBe('unreachable');
    expect(await post(url, '{}', {}, { reach: FAR })).toBe('address-refused');
  });

  it('is signed as Standard Webhooks have it', () => {
    // The example of the specification.
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const body = '{"test": 2432232314}';
    expect(signedHeaders(key, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, body)).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
    const own = keyOf(Buffer.alloc(32, 1), 'a');
    expect(secretText(own)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(own.equals(keyOf(Buffer.alloc(32, 1), 'b'))).toBe(false);
  });
});
