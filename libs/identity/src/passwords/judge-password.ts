import { ok, refuse, type Result } from '#libs/domain';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';

/** Of many guesses an attacker online has few: NIST allows a hundred, and this is ten million times as many. */
const ENOUGH_GUESSES = 1e9;
/** What comes after is not looked at: judging takes long for long texts, and so much is enough. */
const LOOKED_AT = 64;
const SHORTEST_OWN = 4;

const judge = new ZxcvbnFactory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs });

const say = (message: string): ReturnType<typeof refuse> =>
  refuse('weak-password', message, { faults: [{ path: 'password', message }] });

/**
 * Refuses what is guessed early: passwords that many have, patterns of keys and dates, and the own name or address. It asks
 * for no kinds of characters (NIST SP 800-63B-4); how long it is, the wire has seen to.
 */
export function judgePassword(password: string, { name, email }: { name: string; email: string }): Result<true> {
  const own = [email, ...email.split(/[@.+_-]/), name, ...name.split(/\s+/)].filter(
    (part) => part.length >= SHORTEST_OWN,
  );
  const said = password.normalize('NFKC').toLowerCase();
  const left = own.reduce((rest, part) => rest.replaceAll(part.toLowerCase(), ''), said);
  if (left.length < said.length / 2) return say('Do not use your own name or address as your password.');
  const { guesses } = judge.check(password.slice(0, LOOKED_AT), [...own, 'muster']);
  return guesses >= ENOUGH_GUESSES ? ok(true) : say('Many would guess this password early. Take another one.');
}
