import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/form/choice.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { cardWords } from '../words/card-words.js';
import type { JoinCard } from './cards-of.js';
import styles from './cards.module.css';
import { isOwnMachine, readAddress } from './join-address.js';
import { MOST_COPIES, PAPERS, WHOSE, type Printing } from './use-printing.js';

interface Formed {
  readonly cards: readonly JoinCard[];
  readonly printing: Printing;
  readonly address: string;
  readonly onAddress: (typed: string) => void;
}

/** What can be chosen about the cards before they are printed. */
export function PrintForm({ cards, printing, address, onAddress }: Formed) {
  const say = useWords(cardWords);
  const { paper, count, sheets } = printing;
  const origin = readAddress(address);
  const fault = origin === undefined ? say('cards.address.fault') : undefined;
  return (
    <form className={`${styles['form']} off-paper`} onSubmit={(event) => event.preventDefault()}>
      <Field id="address" label={say('cards.address')} hint={say('cards.address.hint')} fault={fault}>
        <input
          id="address"
          dir="ltr"
          value={address}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onAddress(target.value)}
          {...describedBy({ id: 'address', hint: true, fault })}
        />
        <p role="status" className={styles['own']}>
          {origin !== undefined && isOwnMachine(origin) && say('cards.address.own')}
        </p>
      </Field>
      <div className={styles['choices']}>
        <WhoseField cards={cards} printing={printing} />
        <FieldGroup id="paper" label={say('cards.paper')}>
          <div className={styles['row']}>
            {PAPERS.map((each) => (
              <Choice
                key={each}
                type="radio"
                name="paper"
                checked={paper === each}
                onChange={() => printing.setPaper(each)}
              >
                {say(`cards.paper.${each}`)}
              </Choice>
            ))}
          </div>
        </FieldGroup>
      </div>
      <CopiesFields printing={printing} />
      <div className={styles['row']}>
        <Button look="main" aria-disabled={count === 0 || fault !== undefined} onClick={() => print(fault)}>
          {say('cards.print')}
        </Button>
        <p role="status">{say('cards.print.hint', { cards: count, sheets: sheets.length })}</p>
      </div>
    </form>
  );
}

const print = (fault: string | undefined): void => {
  if (fault === undefined) window.print();
  else document.getElementById('address')?.focus();
};

function WhoseField({ cards, printing: { whose, setWhose } }: Pick<Formed, 'cards' | 'printing'>) {
  const say = useWords(cardWords);
  return (
    <Field id="whose" label={say('cards.whose')}>
      <select id="whose" value={whose} onChange={({ target }) => setWhose(target.value)}>
        {WHOSE.map((each) => (
          <option key={each} value={each}>
            {say(`cards.whose.${each}`)}
          </option>
        ))}
        <optgroup label={say('cards.whose.one')}>
          {cards
            .filter(({ kind }) => kind === 'lead')
            .map(({ team, name }) => (
              <option key={team} value={`team:${team}`}>
                {name}
              </option>
            ))}
        </optgroup>
      </select>
    </Field>
  );
}

function CopiesFields({ printing: { copies, seats, setCopies } }: Pick<Formed, 'printing'>) {
  const say = useWords(cardWords);
  return (
    <FieldGroup id="copies" label={say('cards.copies')}>
      <div className={styles['copies']}>
        {seats.map((seat) => (
          <Field key={seat} id={`copies-${seat}`} label={say(`cards.${seat}`)}>
            <input
              id={`copies-${seat}`}
              type="number"
              min={0}
              max={MOST_COPIES}
              value={copies[seat]}
              onChange={({ target }) => setCopies(seat, target.valueAsNumber)}
            />
          </Field>
        ))}
      </div>
    </FieldGroup>
  );
}
