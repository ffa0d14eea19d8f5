import type { HighMark, WallClock } from '#libs/platform';
import type { DataSource } from 'typeorm';
import { LogHeads } from '../log/log-head.js';
import { SignInLog } from '../log/sign-in-log.js';
import { People } from '../people/people.js';
import { News } from './news.js';
import { makeRecoveryLink, type MadeLink } from './recovery-links.js';

/**
 * For whoever has the machine: the link that lets a person back in, once, for a day. The person is told of it, and the log
 * says that it was done here.
 * @param source connected to the database, with `identityEntities`
 * @param mark how far the log of sign-ins has come
 * @returns undefined where nobody who may come in has the address
 */
export async function recoverByHand(
  source: DataSource,
  { clock, mark }: { readonly clock: WallClock; readonly mark: HighMark },
  email: string,
): Promise<MadeLink | undefined> {
  const person = await new People(source, clock).withEmail(email);
  if (!person || person.disabled) return undefined;
  const made = await source.transaction(async (all) => {
    await new News(source, clock).tell(person.id, 'recovery-link-made', all);
    return makeRecoveryLink(all, { person: person.id, by: null, now: clock.now() });
  });
  await new SignInLog(source, clock, new LogHeads(mark)).write({
    what: 'recovery-link-made',
    person: person.id,
    about: { at: 'the machine' },
  });
  return made;
}
