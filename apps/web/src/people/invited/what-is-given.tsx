import type { ShownInvitation } from '#libs/contracts';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { roleWords, useRole } from '../words/role-words.js';
import { signInWords } from '../words/sign-in-words.js';

const apart = (text: string): string => `\u2068${text}\u2069`;

/** Who invites, and to what. */
export function WhatIsGiven({
  shown: { by, community, gives, title, of, expiresAt },
}: {
  readonly shown: ShownInvitation;
}) {
  const say = useWords(signInWords);
  const roles = useWords(roleWords);
  const role = useRole();
  const wall = useWallTime();
  const to = { community: apart(community === '' ? 'Muster' : community) };
  const given =
    gives.what === 'grant'
      ? roles(`role.grant.${gives.grant}`)
      : say(of === null ? 'invited.place' : 'invited.place.of', {
          role: role(gives.place),
          title: apart(title ?? ''),
          of: apart(of ?? ''),
        });
  return (
    <>
      <p>{by === null ? say('invited.says.nobody', to) : say('invited.says', { by: apart(by), ...to })}</p>
      <p>
        <strong>{given}</strong>
      </p>
      <p>{say('invited.until', { when: wall.day(Date.parse(expiresAt)) })}</p>
    </>
  );
}
