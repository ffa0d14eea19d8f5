import { describe, expect, it } from '@jest/globals';
import { coarseAgent } from '../src/log/where-from.js';

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('what a browser says of itself', () => {
  it.each([
    [`${LINUX} ${KIT} Chrome/156.0.0.0 Safari/537.36`, 'Chrome, Linux'],
    [`${LINUX} ${KIT} HeadlessChrome/156.0.7000.1 Safari/537.36`, 'Chrome, Linux'],
    [`${LINUX} ${KIT} Ubuntu Chromium/156.0.0.0 Chrome/156.0.0.0 Safari/537.36`, 'Chrome, Linux'],
    [`${WINDOWS} ${KIT} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`, 'Edge, Windows'],
    [`${WINDOWS} ${KIT} Chrome/156.0.0.0 Safari/537.36 OPR/120.0.0.0`, 'Opera, Windows'],
    [`${WINDOWS.replace(')', '; rv:145.0)')} Gecko/20100101 Firefox/145.0`, 'Firefox, Windows'],
    [`${IPHONE} CriOS/156.0.0.0 Mobile/15E148 Safari/604.1`, 'Chrome, iOS'],
    [`${IPHONE} EdgiOS/156.0 Mobile/15E148 Safari/604.1`, 'Edge, iOS'],
    [`${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari, iOS'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15', 'Safari, macOS'],
    [`Mozilla/5.0 (Linux; Android 15) ${KIT} Chrome/156.0.0.0 Mobile Safari/537.36`, 'Chrome, Android'],
    ['muster/0.1.0', 'muster'],
    ['curl/8.5.0', ''],
    ['', ''],
    [undefined, ''],
  ])('%s', (said, shown) => {
    expect(coarseAgent(said)).toBe(shown);
  });
});
