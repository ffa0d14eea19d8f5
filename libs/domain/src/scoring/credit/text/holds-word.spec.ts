import { describe, expect, it } from '@jest/globals';
import { holdsWord } from './holds-word.js';

describe('holdsWord', () => {
  it.each([
    ['we isolated the host', 'isolat'],
    ['отключить серверы', 'сервер'],
    ['reset (passwords)', 'password'],
    ['the ip, now', 'ip'],
    ['call the police now', 'the police'],
    ['see .exe there', '.exe'],
    ['我们隔离了服务器', '隔离'],
    ['使用ip地址', 'ip'],
    ['والتصيد الاحتيالي', 'تصيد'],
    ['equip the ip', 'ip'],
    ['𝒳ip no, but ip yes', 'ip'],
  ])('finds in %p the word %p', (text, word) => {
    expect(holdsWord(text, word)).toBe(true);
  });

  it.each([
    ['the equipment', 'ip'],
    ['iphone', 'ip'],
    ['ips', 'ip'],
    ['disconnected', 'connected'],
    ['nothing', ''],
    ['', 'word'],
    ['𝒳ip', 'ip'],
  ])('does not find in %p the word %p', (text, word) => {
    expect(holdsWord(text, word)).toBe(false);
  });
});
