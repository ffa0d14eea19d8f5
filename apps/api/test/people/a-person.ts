import type { AcceptedInvitation, Gives, GrantName, MadeInvitation, PlaceInDrill, Session } from '#libs/contracts';
import { HttpVoice, toldBy } from '#libs/testing';

/** What everybody in specs has for a password. */
export const PASSWORD = 'plum tree window 7';

/** A link that gives something, as whoever holds it has it. */
export async function invited(by: HttpVoice, gives: Gives, more: object = {}): Promise<string> {
  const made = toldBy<MadeInvitation>('the link', await by.posts('/api/v1/invitations', { gives, ...more }));
  return made.link.slice('/invited#'.length);
}

/** Somebody accepts a link as a new person. */
export async function accepts(
  token: string,
  name: string,
  at: HttpVoice,
): Promise<AcceptedInvitation & { voice: HttpVoice }> {
  const person = { name, email: `${name}@example.org`, password: PASSWORD };
  const answered = await new HttpVoice(at.url).posts('/api/v1/invitations/accept', { token, person });
  const accepted = toldBy<AcceptedInvitation>(`${name} in`, answered);
  return { ...accepted, voice: new HttpVoice(at.url, accepted.session.token) };
}

/** Somebody with an account, to whom all this was given. */
export async function aPerson(
  by: HttpVoice,
  name: string,
  first: Gives,
  ...others: readonly Gives[]
): Promise<HttpVoice> {
  const { voice } = await accepts(await invited(by, first), name, by);
  for (const gives of others)
    toldBy(name, await voice.posts('/api/v1/invitations/accept', { token: await invited(by, gives) }));
  return voice;
}

export const grant = (given: GrantName): Gives => ({ what: 'grant', grant: given });
export const placed = (place: PlaceInDrill): Gives => ({ what: 'place', place });

/** Signs in with an address and a password. */
export async function signsInAs(stranger: HttpVoice, email: string, password = PASSWORD): Promise<HttpVoice> {
  const answered = await stranger.posts('/api/v1/sessions/password', { email, password });
  return new HttpVoice(stranger.url, toldBy<Session>(`${email} in`, answered).token);
}
