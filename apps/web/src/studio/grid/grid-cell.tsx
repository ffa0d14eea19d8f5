import { formatOffset } from '#libs/domain';
import { consoleWords } from '../../console/console-words.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { useLanguageName } from '../fields/language-name.js';
import { waitingFor } from '../model/trigger.js';
import { gridWords } from '../words/grid-words.js';
import styles from './grid.module.css';
import type { Column, MselRow } from './msel-rows.js';

interface Celled {
  readonly row: MselRow;
  readonly column: Column;
  readonly language: string;
}

/** What a cell says. */
export function GridCell({ row, column, language }: Celled) {
  const say = useWords(gridWords);
  const nameOf = useLanguageName();
  switch (column) {
    case 'number':
      return <span className={styles['number']}>{row.number}</span>;
    case 'time':
      return <Time row={row} />;
    case 'trigger':
      return <TriggerSaid row={row} />;
    case 'title':
      return (
        <>
          <UserText>{row.title || row.id}</UserText>
          {!row.own && (
            <span className={styles['untold']}> · {say('grid.untranslated', { language: nameOf(language) })}</span>
          )}
        </>
      );
    case 'channel':
      return <ChannelSaid channel={row.channel} />;
    case 'from':
      return <UserText>{row.from}</UserText>;
    case 'to':
      return row.to === '' ? (
        <span className={styles['soft']}>{say('grid.to.all')}</span>
      ) : (
        <Verbatim>{row.to}</Verbatim>
      );
    case 'objectives':
      return <UserText>{row.objectives.join(', ')}</UserText>;
    case 'checks':
      return <ChecksSaid row={row} />;
  }
}

function Time({ row: { time, certain } }: { readonly row: MselRow }) {
  const say = useWords(gridWords);
  if (time === undefined) return <span className={styles['soft']}>{say('grid.no-time')}</span>;
  return (
    <>
      {!certain && <span className={styles['soft']}>{say('grid.about')} </span>}
      <Verbatim>{formatOffset(time)}</Verbatim>
    </>
  );
}

function TriggerSaid({ row: { kind, inject } }: { readonly row: MselRow }) {
  const say = useWords(gridWords);
  const cause = waitingFor(inject)?.inject ?? '';
  return (
    <span className={kind ? undefined : styles['untold']}>
      {say(`grid.trigger.${kind ?? 'none'}`, { inject: `\u2068${cause}\u2069` })}
    </span>
  );
}

type Channelled = keyof (typeof consoleWords)['texts']['en'];
const isChannel = (id: string): id is Channelled => Object.hasOwn(consoleWords.texts.en, id);

function ChannelSaid({ channel }: { readonly channel: string }) {
  const say = useWords(consoleWords);
  const id = `console.channel.${channel}`;
  return isChannel(id) ? say(id) : channel;
}

function ChecksSaid({ row: { faults, warnings } }: { readonly row: MselRow }) {
  const say = useWords(gridWords);
  if (faults + warnings === 0) {
    return (
      <span className={styles['soft']}>
        <Shape name="tick" /> {say('grid.fine')}
      </span>
    );
  }
  return (
    <span className={faults > 0 ? styles['fault'] : styles['warning']}>
      <Shape name={faults > 0 ? 'cross' : 'diamond'} /> {say('grid.checks', { faults, warnings })}
    </span>
  );
}
