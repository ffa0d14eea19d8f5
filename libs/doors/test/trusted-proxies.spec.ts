import { isOwnAddress, trustedProxies } from '#libs/doors';
import { describe, expect, it } from '@jest/globals';

describe('whoever says for whom they ask', () => {
  it('is believed by nobody where no proxy stands before Muster', () => {
    const trusts = trustedProxies({ proxies: [], publicUrl: undefined });
    for (const address of ['127.0.0.1', '10.0.0.1', '::1']) expect(trusts(address, 0)).toBe(false);
  });

  it('is believed next to Muster on a private network where there is a public address, and no further', () => {
    const trusts = trustedProxies({ proxies: [], publicUrl: 'https://drill.example.org' });
    for (const address of ['127.0.0.1', '172.18.0.5', '::1', 'fd00::1', '::ffff:10.1.2.3'])
      expect([address, trusts(address, 0), trusts(address, 1)]).toEqual([address, true, false]);
    for (const address of ['203.0.113.7', '2001:db8::1', 'nonsense', ''])
      expect([address, trusts(address, 0)]).toEqual([address, false]);
  });

  it('is whoever was named, where somebody was', () => {
    const trusts = trustedProxies({ proxies: ['203.0.113.0/24', 'fd00::1'], publicUrl: undefined });
    for (const address of ['203.0.113.7', '::ffff:203.0.113.9', 'fd00::1']) expect(trusts(address, 3)).toBe(true);
    for (const address of ['203.0.114.1', '127.0.0.1', 'fd00::2', 'nonsense']) expect(trusts(address, 0)).toBe(false);
  });

  it('this machine’s own addresses are known in every spelling', () => {
    for (const own of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) expect(isOwnAddress(own)).toBe(true);
    for (const other of ['10.0.0.1', '::2', '0.0.0.0', 'localhost', '']) expect(isOwnAddress(other)).toBe(false);
  });
});
