import type { ScreenAction } from '#libs/contracts';
import { drillTimeAt, formatOffset, parseOffset, type DrillStatus } from '#libs/domain';
import type { ReactNode } from 'react';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { CommandDialog, type Commanding, type ReadForm } from '../command/command-dialog.js';
import { ReasonField, textIn } from '../command/reason-field.js';
import { TeamChoice, teamsIn } from '../command/team-choice.js';
import type { ControlDesk } from '../control-desk.js';
import type { MatrixRow, ShownCell } from '../matrix/matrix-rows.js';
import { controlWords } from '../words/control-words.js';
import { injectWords } from '../words/inject-words.js';

const ACTS = ['release', 'contingency', 'hold', 'free', 'skip', 'reschedule', 'close'] as const;
export type InjectAct = (typeof ACTS)[number];

const isWaiting = ({ status }: ShownCell): boolean => status === 'planned' || status === 'armed';
const isOpen = ({ status }: ShownCell): boolean =>
  !isWaiting({ status, late: false }) && !/closed|skipped/.test(status);

/** What one must be allowed for each. */
const NEEDS: Readonly<Record<InjectAct, ScreenAction>> = {
  release: 'inject.release',
  contingency: 'contingency.release',
  hold: 'inject.conduct',
  free: 'inject.conduct',
  skip: 'inject.conduct',
  reschedule: 'inject.conduct',
  close: 'inject.release',
};

/** What somebody can do about an inject as it stands. */
export function actsOn(
  { cells, held, line }: MatrixRow,
  status: DrillStatus,
  may: (action: ScreenAction) => boolean,
): InjectAct[] {
  if (status !== 'running' && status !== 'paused') return [];
  const all = [...cells.values()];
  const waiting = all.some(isWaiting);
  const contingency = line.kind === 'contingency';
  const possible: Readonly<Record<InjectAct, boolean>> = {
    release: waiting && !contingency,
    contingency: waiting && contingency,
    hold: waiting && !held,
    free: held,
    skip: waiting,
    reschedule: waiting,
    close: all.some(isOpen),
  };
  return ACTS.filter((act) => possible[act] && may(NEEDS[act]));
}

/** Whether some team has it: then anybody who conducts may read what it says. */
export const isOut = ({ cells }: MatrixRow): boolean =>
  [...cells.values()].some((cell) => !isWaiting(cell) && cell.status !== 'skipped');

/** Whether an inject's words can still change: no team has it, and the drill goes on. */
export const canReword = (row: MatrixRow, status: DrillStatus): boolean =>
  /planned|scheduled|running|paused/.test(status) && row.line.kind !== 'expected-action' && !isOut(row);

interface Dialogued extends Pick<Commanding, 'onClose' | 'onDone'> {
  readonly desk: ControlDesk;
  readonly row: MatrixRow;
  readonly act: InjectAct;
  readonly team: string | undefined;
}

/** Asks for one thing that is done to an inject. */
export function InjectDialog({ desk, row, act, team, ...rest }: Dialogued) {
  const say = useWords(injectWords);
  const inWords = useInWords();
  const read = useReading(act);
  const word = say(`inject.${act}`);
  const may = act === 'close' ? isOpen : isWaiting;
  const offered = desk.teams.filter(({ id }) => may(row.cells.get(id) ?? { status: 'skipped', late: false }));
  const preset = offered.some(({ id }) => id === team) ? team : undefined;
  const withTeams = act !== 'hold' && act !== 'free' && act !== 'reschedule';
  return (
    <CommandDialog
      title={`${word}: \u2068${inWords(row.title)}\u2069`}
      says={say(`inject.${act === 'contingency' ? 'release' : act}.says`)}
      button={word}
      danger={act === 'skip' || act === 'close'}
      path={`drills/${desk.id}/injects/${row.line.id}/${act}`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <>
          {withTeams && <TeamChoice teams={offered} preset={preset} fault={fault('teams')} />}
          {act === 'skip' && <Reason fault={fault('reason')} />}
          {act === 'reschedule' && <AtField desk={desk} fault={fault('at')} />}
        </>
      )}
    </CommandDialog>
  );
}

function Reason({ fault }: { readonly fault: string | undefined }): ReactNode {
  const say = useWords(controlWords);
  return <ReasonField label={say('control.reason')} hint={say('control.reason.logged')} fault={fault} />;
}

const MINUTE = 60_000;

function AtField({ desk, fault }: { readonly desk: ControlDesk; readonly fault: string | undefined }) {
  const say = useWords(injectWords);
  const hint = say('inject.reschedule.hint');
  const soon = Math.ceil(drillTimeAt(desk.view.drill.clock, desk.now()) / MINUTE + 5) * MINUTE;
  return (
    <Field id="at" label={say('inject.reschedule.at')} hint={hint} fault={fault}>
      <input
        id="at"
        name="at"
        dir="ltr"
        defaultValue={formatOffset(soon)}
        {...describedBy({ id: 'at', hint, fault })}
      />
    </Field>
  );
}

/** Reads what the form of an act holds. */
function useReading(act: InjectAct): (form: FormData) => ReadForm {
  const say = useWords(injectWords);
  const control = useWords(controlWords);
  return (form) => {
    const teams = teamsIn(form);
    if (teams?.length === 0) return { faults: [{ field: 'teams', message: control('control.teams.missing') }] };
    const some = teams ? { teams } : {};
    const reason = textIn(form, 'reason');
    const at = textIn(form, 'at').toUpperCase();
    if (act === 'skip' && reason === '')
      return { faults: [{ field: 'reason', message: control('control.reason.missing') }] };
    if (act === 'reschedule' && parseOffset(at) === undefined)
      return { faults: [{ field: 'at', message: say('inject.reschedule.missing') }] };
    if (act === 'reschedule') return { body: { at } };
    return { body: act === 'skip' ? { ...some, reason } : some };
  };
}
