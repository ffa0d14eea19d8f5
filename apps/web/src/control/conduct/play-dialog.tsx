import type { ScreenAction } from '#libs/contracts';
import type { DrillStatus } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog, type Commanding } from '../command/command-dialog.js';
import { readReason, ReasonField } from '../command/reason-field.js';
import type { ControlDesk } from '../control-desk.js';
import { InsertDialog } from '../inject/insert-dialog.js';
import { controlWords } from '../words/control-words.js';
import { JumpDialog } from './jump-dialog.js';
import { MessageDialog } from './message-dialog.js';
import { SpeedDialog } from './speed-dialog.js';

const PLAYS = ['pause', 'resume', 'speed', 'jump', 'message', 'insert', 'stop', 'end', 'abort'] as const;
export type Play = (typeof PLAYS)[number];

const POSSIBLE: Readonly<Record<Play, readonly DrillStatus[]>> = {
  pause: ['running'],
  resume: ['paused', 'stopped'],
  speed: ['running', 'paused'],
  jump: ['running', 'paused'],
  message: ['running', 'paused', 'stopped'],
  insert: ['running', 'paused'],
  stop: ['running', 'paused'],
  end: ['running', 'paused', 'stopped'],
  abort: ['running', 'paused', 'stopped'],
};

/** What one must be allowed for each; whatever is not here turns the clock of the whole drill. */
const NEEDS: Readonly<Partial<Record<Play, ScreenAction>>> = {
  message: 'announcement.send',
  insert: 'inject.conduct',
};

/** All that somebody may ever do to the drill. */
export const playsOf = (may: (action: ScreenAction) => boolean): readonly Play[] =>
  PLAYS.filter((play) => may(NEEDS[play] ?? 'drill.conduct'));

/** Whether something cannot be done (any more) in this state of the drill. */
export const isOver = (play: Play, status: DrillStatus): boolean => !POSSIBLE[play].includes(status);

export interface PlayDialogued extends Pick<Commanding, 'onClose' | 'onDone'> {
  readonly desk: ControlDesk;
}

/** Asks for one thing that is done to the whole drill. */
export function PlayDialog({ play, ...rest }: PlayDialogued & { readonly play: Play }) {
  switch (play) {
    case 'speed':
      return <SpeedDialog {...rest} />;
    case 'jump':
      return <JumpDialog {...rest} />;
    case 'message':
      return <MessageDialog {...rest} />;
    case 'insert':
      return <InsertDialog {...rest} />;
    default:
      return <ReasonedDialog play={play} {...rest} />;
  }
}

type Reasoned = Exclude<Play, 'speed' | 'jump' | 'message' | 'insert'>;

function ReasonedDialog({ play, desk, ...rest }: PlayDialogued & { readonly play: Reasoned }) {
  const say = useWords(controlWords);
  const title = say(`control.${play}`);
  const command = {
    title,
    says: say(`control.${play}.says`),
    button: title,
    danger: play === 'stop' || play === 'end' || play === 'abort',
    path: `drills/${desk.id}/${play}`,
    ...rest,
  };
  if (play === 'resume') return <CommandDialog {...command} />;
  return (
    <CommandDialog {...command} read={readReason(say)}>
      {(fault) => (
        <ReasonField label={say('control.reason')} hint={say('control.reason.told')} fault={fault('reason')} />
      )}
    </CommandDialog>
  );
}
