import { Fragment } from 'react';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { directionOf, type Locale } from '../../ui/words/locales.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { cardWords } from '../words/card-words.js';
import { isSeat, type JoinCard } from './cards-of.js';
import styles from './cards.module.css';
import { joinAddress, shownAddress } from './join-address.js';
import { QrCode } from './qr-code.js';

interface Carded {
  /** Of what names whose card it is. */
  readonly id: string;
  readonly card: JoinCard;
  readonly drill: string;
  /** When the drill begins, in words of a language; undefined where that is not set. */
  readonly when: (locale: Locale) => string | undefined;
  readonly origin: string;
}

const PLAIN = '\u2066/plain\u2069';

/** One card, in the languages of whoever holds it. */
export function JoinCardSheet({ id, card, drill, when, origin }: Carded) {
  const [first = 'en'] = card.locales;
  const say = cardWords.say(first);
  const every = (words: (locale: Locale) => string | undefined) =>
    card.locales.flatMap((locale) => words(locale) ?? []);
  return (
    <article className={styles['card']} lang={first} dir={directionOf(first)} data-card={card.id}>
      <div className={styles['drill']}>
        <p>
          <UserText>{drill}</UserText>
        </p>
        <p className={styles['when']}>
          {every(when).map((day, index) => (
            <Fragment key={day}>
              {index > 0 && ' · '}
              <bdi>{day}</bdi>
            </Fragment>
          ))}
        </p>
      </div>
      <div className={styles['who']}>
        <QrCode text={joinAddress(origin, card.code)} label={say('cards.qr')} />
        <div id={id}>
          <h2>{card.name === undefined ? <bdi>{say(`cards.${card.kind}`)}</bdi> : <UserText>{card.name}</UserText>}</h2>
          {card.nation !== undefined && card.nation !== card.name && (
            <p>
              <UserText>{card.nation}</UserText>
            </p>
          )}
          <ul className={styles['as']}>
            {card.locales.slice(card.name === undefined ? 1 : 0).map((locale) => (
              <li key={locale}>
                <bdi lang={locale}>{cardWords.say(locale)(`cards.${card.kind}`)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className={styles['in']}>
        <p className={styles['address']}>
          <Verbatim>{shownAddress(origin)}</Verbatim>
        </p>
        <p className={styles['code']}>
          <Verbatim>{card.code}</Verbatim>
        </p>
      </div>
      <div className={styles['how']}>
        {card.locales.map((locale) => (
          <HowTo key={locale} card={card} locale={locale} />
        ))}
      </div>
      <TlpMark tlp="TLP:RED" />
    </article>
  );
}

function HowTo({ card, locale }: Pick<Carded, 'card'> & { readonly locale: Locale }) {
  const say = cardWords.say(locale);
  const ofTeam = isSeat(card.kind);
  return (
    <section lang={locale} dir={directionOf(locale)}>
      <ol>
        <li>{say('cards.how.open')}</li>
        <li>{say(ofTeam ? 'cards.how.name' : 'cards.how.join')}</li>
        <li>{say(`cards.how.${card.kind}`)}</li>
      </ol>
      <p>
        {say('cards.fails')}
        {ofTeam && ` ${say('cards.fails.plain', { path: PLAIN })}`}
      </p>
      <p className={styles['secret']}>{say(ofTeam ? 'cards.secret.team' : 'cards.secret.own')}</p>
    </section>
  );
}
