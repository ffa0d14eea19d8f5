import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indicatorTypeOf, normalIndicator } from './normal-indicator.js';
import { INDICATOR_TYPES, type IndicatorType } from '../../scenario/response-form.js';

const HASH = 'ABCDEF0123456789'.repeat(4);

describe('normalIndicator', () => {
  it.each<[IndicatorType, string, string]>([
    ['ipv4-addr', ' 192.0[.]2(.)7 ', '192.0.2.7'],
    ['ipv6-addr', '2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['ipv6-addr', '2001[:]db8[:]0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['ipv6-addr', '::', '::'],
    ['ipv6-addr', '2001:db8:1:2:3:4:5:0', '2001:db8:1:2:3:4:5:0'],
    ['ipv6-addr', '::ffff:192.0.2.1', '::ffff:c000:201'],
    ['domain-name', 'Evil[.]Update[dot]Example.', 'evil.update.example'],
    ['domain-name', 'münchen.example', 'xn--mnchen-3ya.example'],
    ['domain-name', 'مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
    ['domain-name', '例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['url', 'hxxps://Evil[.]example:443', 'https://evil.example/'],
    ['url', 'hXXp[://]192.0.2[.]1:8080/A%2fb?q=1#f', 'http://192.0.2.1:8080/A%2Fb?q=1#f'],
    ['url', 'https://[2001:DB8::0:1]/x', 'https://[2001:db8::1]/x'],
    ['url', 'ftp://user:pw@files.example?x', 'ftp://user:pw@files.example/?x'],
    ['url', 'http://intranet/payload', 'http://intranet/payload'],
    ['email-addr', 'CEO[at]Ministry[.]example', 'ceo@ministry.example'],
    ['file-sha256', HASH, HASH.toLowerCase()],
    ['file-md5', HASH.slice(0, 32), HASH.slice(0, 32).toLowerCase()],
    ['file-name', ' Invoice[.]pdf.exe ', 'Invoice[.]pdf.exe'],
  ])('reads %s %s as %s', (type, given, normal) => {
    expect(normalIndicator(type, given)).toBe(normal);
  });

  it.each<[IndicatorType, string]>([
    ['ipv4-addr', '192.0.2.256'],
    ['ipv4-addr', '192.0.02.1'],
    ['ipv4-addr', '192.0.2'],
    ['ipv4-addr', '192.0.2.1:80'],
    ['ipv6-addr', '2001:db8::1::2'],
    ['ipv6-addr', '2001:db8:1:2:3:4:5'],
    ['ipv6-addr', '1:2:3:4:5:6:7::8'],
    ['ipv6-addr', 'fe80::1%eth0'],
    ['ipv6-addr', '::ffff:192.0.2.999'],
    ['ipv6-addr', '192.0.2.1'],
    ['domain-name', 'localhost'],
    ['domain-name', '192.0.2.1'],
    ['domain-name', '-bad.example'],
    ['domain-name', 'bad-.example'],
    ['domain-name', 'a..example'],
    ['domain-name', `${'a'.repeat(64)}.example`],
    ['domain-name', `${'a.'.repeat(130)}example`],
    ['domain-name', 'two words.example'],
    ['url', 'evil.example/path'],
    ['url', 'http:///nothing'],
    ['url', 'http://evil.example:70000/'],
    ['url', 'http://192.0.2.300/'],
    ['url', 'http://[2001:db8]/'],
    ['email-addr', 'nobody'],
    ['email-addr', 'a@b@c.example'],
    ['email-addr', 'a b@c.example'],
    ['file-sha256', HASH.slice(1)],
    ['file-md5', HASH],
    ['file-name', 'C:\\Users\\x.exe'],
    ['file-name', '../x'],
    ['file-name', ''],
    ['url', `http://evil.example/${'a'.repeat(2048)}`],
  ])('refuses %s %s', (type, given) => {
    expect(normalIndicator(type, given)).toBeUndefined();
  });

  const shaped = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.ipV4(),
    fc.ipV6(),
    fc.domain(),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.emailAddress(),
    fc.stringMatching(/^[hH]xxps?:\/\/[a-z\u00df\u0130]{1,9}(\[\.\]|\[\[\.\]\.\])[a-z]{2,5}$/),
    fc.stringMatching(/^[0-9a-fA-F]{64}$/),
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INDICATOR_TYPES), shaped, (type, text) => {
        const once = normalIndicator(type, text);
        if (once !== undefined) expect(normalIndicator(type, once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes every address, domain and URL that there is', () => {
    fc.assert(fc.property(fc.ipV4(), (text) => normalIndicator('ipv4-addr', text) === text));
    fc.assert(fc.property(fc.ipV6(), (text) => normalIndicator('ipv6-addr', text) !== undefined));
    fc.assert(fc.property(fc.domain(), (text) => normalIndicator('domain-name', text) === text.toLowerCase()));
    fc.assert(fc.property(fc.webUrl(), (text) => normalIndicator('url', text) !== undefined));
  });

  it('agrees with the platform on the one spelling of an IPv6 address', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        expect(`[${normalIndicator('ipv6-addr', text)}]`).toBe(new URL(`http://[${text}]/`).hostname);
      }),
    );
  });

  it('agrees with the platform on names in other scripts', () => {
    const letters = fc.oneof(fc.stringMatching(/^[а-яα-ρéüñ中文字符a-z]{1,12}$/), fc.stringMatching(/^[ا-غ]{1,12}$/));
    fc.assert(
      fc.property(letters, (label) => {
        const host = new URL(`http://${label}.example/`).hostname;
        expect(normalIndicator('domain-name', `${label}.example`)).toBe(host);
      }),
    );
  });
});

describe('indicatorTypeOf', () => {
  it.each<[string, IndicatorType | undefined]>([
    ['hxxp://evil[.]example/a', 'url'],
    ['a@b.example', 'email-addr'],
    ['198.51.100.9', 'ipv4-addr'],
    ['2001:db8::7', 'ipv6-addr'],
    [HASH, 'file-sha256'],
    [HASH.slice(0, 32), 'file-md5'],
    ['evil[.]example', 'domain-name'],
    ['something else', undefined],
  ])('tells the type of %s', (text, type) => {
    expect(indicatorTypeOf(text)).toBe(type);
  });
});
