import { CHANNELS, formatOffset, type Json } from '#libs/domain';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/form/field.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { adding, idsIn } from '../model/edits.js';
import { inTurn } from '../model/inject-edits.js';
import { PLACES } from '../model/places.js';
import { writing } from '../model/texts.js';
import { gridWords } from '../words/grid-words.js';
import styles from './grid.module.css';
import { injectsFrom, pastedTime, readPasted, type PastedRow } from './pasted-rows.js';

interface Pasting {
  readonly text: string;
  readonly onClose: () => void;
}

const LIST = ['scenario', 'injects'] as const;

/** Shows what rows of a spreadsheet would become, which are broken and why. Nothing is taken before it is decided. */
export function PasteDialog({ text: given, onClose }: Pasting) {
  const say = useWords(gridWords);
  const { tree, languages, does } = useDraft();
  const [text, setText] = useState(given);
  const { rows } = useMemo(() => readPasted(text), [text]);
  const right = rows.filter(({ faults }) => faults.length === 0);
  const broken = rows.length - right.length;
  const take = (): void => {
    const made = injectsFrom(right, idsIn(tree, LIST));
    const first = languages[0] ?? 'en';
    does(
      'paste',
      inTurn(
        tree,
        ...made.map(
          ({ inject }) =>
            (now: Json) =>
              adding(now, LIST, inject),
        ),
        ...made.map(
          ({ inject, body }) =>
            (now: Json) =>
              body === undefined ? [] : writing(now as never, PLACES.body(inject.id), first, body),
        ),
      ),
    );
    onClose();
  };
  return (
    <Dialog title={say('grid.paste.title')} onClose={onClose}>
      <Field id="paste" label={say('grid.paste.box')} hint={say('grid.paste.how')}>
        <textarea
          id="paste"
          rows={5}
          dir="auto"
          spellCheck={false}
          aria-describedby="paste-hint"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      {rows.length > 0 && (
        <>
          <p role="status">{say('grid.paste.summary', { right: right.length, broken })}</p>
          <Preview rows={rows} />
        </>
      )}
      {right.length > 0 && (
        <Button look={broken > 0 ? 'plain' : 'main'} onClick={take}>
          {say(broken > 0 ? 'grid.paste.take-right' : 'grid.paste.take', { count: right.length })}
        </Button>
      )}{' '}
      <Button onClick={onClose}>{say('grid.paste.cancel')}</Button>
    </Dialog>
  );
}

function Preview({ rows }: { readonly rows: readonly PastedRow[] }) {
  const say = useWords(gridWords);
  return (
    <div className={styles['preview']} tabIndex={0} role="group" aria-label={say('grid.paste.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('grid.paste.line')}</th>
            <th scope="col">{say('grid.paste.state')}</th>
            <th scope="col">{say('grid.column.time')}</th>
            <th scope="col">{say('grid.column.title')}</th>
            <th scope="col">{say('grid.column.channel')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.line} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewRow({ row: { line, cells, faults } }: { readonly row: PastedRow }) {
  const say = useWords(gridWords);
  const time = cells.time === undefined ? undefined : pastedTime(cells.time);
  return (
    <tr>
      <td>{line}</td>
      <td className={faults.length > 0 ? styles['fault'] : undefined}>
        <Shape name={faults.length > 0 ? 'cross' : 'tick'} />{' '}
        {say(faults.length > 0 ? 'grid.paste.broken' : 'grid.paste.right')}
        {faults.map((fault) => (
          <span key={fault} className={styles['why']}>
            {' '}
            {say(`grid.paste.${fault}`, { channels: `\u2066${CHANNELS.join(', ')}\u2069` })}
          </span>
        ))}
      </td>
      <td>
        <Verbatim>{time === undefined ? (cells.time ?? '') : formatOffset(time)}</Verbatim>
      </td>
      <td>
        <UserText>{cells.title ?? ''}</UserText>
      </td>
      <td>
        <UserText>{cells.channel ?? ''}</UserText>
      </td>
    </tr>
  );
}
