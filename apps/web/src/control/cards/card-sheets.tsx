import type { DrillSummary } from '#libs/contracts';
import { useCallback, useState } from 'react';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { formatTag, type Locale } from '../../ui/words/locales.js';
import { cardWords } from '../words/card-words.js';
import type { JoinCard } from './cards-of.js';
import styles from './cards.module.css';
import { givenAddress, readAddress } from './join-address.js';
import { JoinCardSheet } from './join-card.js';
import { PrintForm } from './print-form.js';
import { RenewDialog } from './renew-dialog.js';
import { usePrinting } from './use-printing.js';

interface Sheeted {
  readonly drill: DrillSummary;
  readonly cards: readonly JoinCard[];
}

/** The cards, four to a page, under what can be chosen about them. */
export function CardSheets({ drill, cards }: Sheeted) {
  const say = useWords(cardWords);
  const printing = usePrinting(cards);
  const [address, setAddress] = useState(givenAddress.get);
  const origin = readAddress(address) ?? window.location.origin;
  const [lost, renew] = useState<JoinCard>();
  const when = useStartIn(drill);
  const type = (typed: string): void => {
    setAddress(typed);
    if (readAddress(typed) !== undefined) givenAddress.set(typed);
  };
  return (
    <>
      <PrintForm cards={cards} printing={printing} address={address} onAddress={type} />
      {printing.count === 0 && (
        <EmptyState title={say('cards.none')}>
          <p>{say('cards.none.why')}</p>
        </EmptyState>
      )}
      {printing.sheets.map((sheet, index) => (
        <section key={index} className={styles['sheet']} data-sheet={printing.paper}>
          {sheet.map((card, place) => (
            <div key={place} className={styles['cell']}>
              <JoinCardSheet
                id={`card-${index}-${place}`}
                card={card}
                drill={drill.title}
                when={when}
                origin={origin}
              />
              <Button className="off-paper" aria-describedby={`card-${index}-${place}`} onClick={() => renew(card)}>
                {say('cards.renew')}
              </Button>
            </div>
          ))}
          <CutMarks />
        </section>
      ))}
      {lost && <RenewDialog drill={drill.id} card={lost} onClose={() => renew(undefined)} />}
    </>
  );
}

/** When the drill begins, where that is set, by this browser's zone and with its name. */
function useStartIn({ startAt }: DrillSummary): (locale: Locale) => string | undefined {
  return useCallback(
    (locale) =>
      startAt === null
        ? undefined
        : new Intl.DateTimeFormat(formatTag(locale), {
            ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
            ...{ hourCycle: 'h23', timeZoneName: 'short' },
          }).format(Date.parse(startAt)),
    [startAt],
  );
}

/** Where to cut: at the edges of the page, and a cross in its middle. */
const CutMarks = () => (
  <svg className={styles['cuts']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path d="M50 0V4M50 96V100M0 50H6M94 50H100M47 50H53M50 48V52" />
  </svg>
);
