import type { Membership, Person } from '#libs/contracts';
import { useState, type SubmitEvent } from 'react';
import { textIn } from '../../control/command/reason-field.js';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { communityWords } from '../words/community-words.js';

interface Moved {
  readonly person: Person;
  /** Everybody: where they stand is offered. */
  readonly people: readonly Person[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Row {
  readonly key: number;
  readonly membership: Membership;
}

const EMPTY: Membership = { nation: '', organisation: null };
const CODE = /^[A-Z]{2}$/;

/** Where one person stands: a nation, and an organisation of it where there is one; as many as there are. */
export function MembershipDialog({ person: { id, name, memberships }, people, onDone, onClose }: Moved) {
  const say = useWords(communityWords);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    (memberships.length > 0 ? memberships : [EMPTY]).map((membership, key) => ({ key, membership })),
  );
  const { faults, fault, send, refuse, busy } = useAsking(
    (wanted: readonly Membership[]) =>
      ask(`people/${id}/memberships`, { method: 'PUT', body: { memberships: wanted } }),
    () => {
      onDone();
      onClose();
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = rows.map(({ key }) => ({
      key,
      nation: textIn(form, `nation-${key}`).toUpperCase(),
      organisation: textIn(form, `organisation-${key}`),
    }));
    const filled = given.filter(({ nation, organisation }) => nation !== '' || organisation !== '');
    const wrong = filled.filter(({ nation }) => !CODE.test(nation));
    if (wrong.length > 0)
      refuse(wrong.map(({ key }) => ({ field: `nation-${key}`, message: say('community.nation.fault') })));
    else
      send(
        filled.map(({ nation, organisation }) => ({ nation, organisation: organisation === '' ? null : organisation })),
      );
  };
  const add = (): void => setRows([...rows, { key: (rows.at(-1)?.key ?? 0) + 1, membership: EMPTY }]);
  return (
    <Dialog title={say('community.of', { name: `\u2068${name}\u2069` })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <p>{say('community.says')}</p>
        <Known people={people} />
        {rows.map(({ key, membership }) => (
          <MembershipFields
            key={key}
            at={key}
            membership={membership}
            fault={fault(`nation-${key}`)}
            onTake={() => setRows(rows.filter((row) => row.key !== key))}
          />
        ))}
        {rows.length === 0 && <p>{say('community.nowhere.then')}</p>}
        <div className={`${styles['row']} ${styles['apart']}`}>
          <Button type="submit" look="main" aria-disabled={busy}>
            {say('community.save')}
          </Button>
          <Button onClick={add}>{say('community.add')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The nations and organisations that there are already, to choose from while one types. */
function Known({ people }: Pick<Moved, 'people'>) {
  const all = people.flatMap((person) => person.memberships);
  const nations = [...new Set(all.map(({ nation }) => nation))].toSorted();
  const organisations = [...new Set(all.flatMap(({ organisation }) => organisation ?? []))].toSorted();
  return (
    <>
      <datalist id="known-nations">
        {nations.map((nation) => (
          <option key={nation} value={nation} />
        ))}
      </datalist>
      <datalist id="known-organisations">
        {organisations.map((organisation) => (
          <option key={organisation} value={organisation} />
        ))}
      </datalist>
    </>
  );
}

interface Fielded {
  readonly at: number;
  readonly membership: Membership;
  readonly fault: string | undefined;
  readonly onTake: () => void;
}

function MembershipFields({ at, membership: { nation, organisation }, fault, onTake }: Fielded) {
  const say = useWords(communityWords);
  const [code, named] = [`nation-${at}`, `organisation-${at}`];
  const hint = say('community.nation.hint');
  return (
    <div className={styles['apart']}>
      <div className={styles['two']}>
        <Field id={code} label={say('community.nation')} hint={hint} fault={fault}>
          <input
            id={code}
            name={code}
            dir="ltr"
            autoComplete="off"
            list="known-nations"
            maxLength={2}
            defaultValue={nation}
            {...describedBy({ id: code, hint, fault })}
          />
        </Field>
        <Field id={named} label={say('community.organisation')} optional>
          <input
            id={named}
            name={named}
            dir="auto"
            autoComplete="off"
            list="known-organisations"
            maxLength={200}
            defaultValue={organisation ?? ''}
          />
        </Field>
      </div>
      <Button aria-describedby={code} onClick={onTake}>
        {say('community.take')}
      </Button>
    </div>
  );
}
