import { DrillDesks } from '#libs/conduct';
import {
  checkForm,
  FORM_TEMPLATES,
  formResults,
  isOver,
  ok,
  ownFormResults,
  refuse,
  type DrillId,
  type DrillStatus,
  type FilledForm,
  type FormAnswers,
  type FormKind,
  type FormResult,
  type Language,
  type NationId,
  type Result,
} from '#libs/domain';
import { permit, SECRET, type Caller } from '#libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { FormStore } from '../store/form-store.js';

/** A form as a console hands it in. */
export interface HandedIn {
  readonly answers: FormAnswers;
  readonly language: Language;
  readonly anonymous: boolean;
  readonly quotable: boolean;
}

/** One form of a drill, as it stands for one console. */
export interface OpenForm {
  readonly form: FormKind;
  readonly open: boolean;
  readonly returned: boolean;
}

interface Seen {
  readonly over: boolean;
  readonly status: DrillStatus;
  readonly nation: NationId | undefined;
  readonly languages: readonly Language[];
}

/** Hot-wash and feedback forms. An anonymous one is kept without anything that could lead back to who filled it in. */
@Injectable()
export class Forms {
  constructor(
    @Inject(FormStore) private readonly store: FormStore,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(SECRET) private readonly secret: Buffer,
  ) {}

  all(drill: DrillId): Promise<readonly FilledForm[]> {
    return this.store.all(drill);
  }

  async settle(caller: Caller, drill: DrillId, anonymous: boolean): Promise<Result<{ anonymous: boolean }>> {
    const permitted = permit(caller, 'forms.settle', drill);
    if (!permitted.ok) return permitted;
    if (!(await this.look(caller, drill))) return noDrill;
    await this.store.settle(
      drill,
      FORM_TEMPLATES.map(({ form }) => form),
      anonymous,
    );
    return ok({ anonymous });
  }

  /** The forms of a drill for one who may fill them in or see what came of them. */
  async offered(
    caller: Caller,
    drill: DrillId,
  ): Promise<Result<{ anonymous: boolean; language: Language; forms: readonly OpenForm[] }>> {
    const permitted = permit(caller, 'forms.see', drill);
    if (!permitted.ok) return permitted;
    const seen = await this.look(caller, drill);
    if (!seen) return noDrill;
    const rounds = await this.store.rounds(drill);
    return ok({
      anonymous: rounds.some(({ anonymous }) => anonymous),
      language: seen.languages[0] ?? 'en',
      forms: FORM_TEMPLATES.map(({ form }) => ({
        form,
        open: seen.over,
        returned: rounds.some(
          (round) => round.form === form && round.returned.includes(this.token(caller, drill, form)),
        ),
      })),
    });
  }

  async handIn(caller: Caller, drill: DrillId, form: string, given: HandedIn): Promise<Result<true>> {
    const permitted = permit(caller, 'forms.fill', drill);
    if (!permitted.ok) return permitted;
    const seen = await this.look(caller, drill);
    if (!seen || seen.nation === undefined || caller.role !== 'team') return noDrill;
    const template = FORM_TEMPLATES.find((one) => one.form === form);
    if (!template) return refuse('unknown-thing', 'There is no such form.');
    if (!seen.over) return refuse('drill-not-over', 'Forms are filled in after EndEx.', { state: seen.status });
    const rounds = await this.store.rounds(drill);
    if (given.anonymous && !rounds.some(({ anonymous }) => anonymous))
      return refuse('form-not-anonymous', 'The organiser does not let forms be anonymous.');
    const answers = checkForm(template, given.answers);
    if (!answers.ok) return answers;
    const by = given.anonymous ? null : { nation: seen.nation, team: caller.team };
    const { language, quotable } = given;
    const filled = { form: template.form, language, answers: answers.value, quotable, by };
    const taken = await this.store.take(drill, filled, this.token(caller, drill, template.form));
    return taken ? ok(true) : refuse('form-returned', 'This form has been handed in already.');
  }

  /** What came of them: the organiser sees all together, protected; a team what its nation said under its name. */
  async results(caller: Caller, drill: DrillId): Promise<Result<readonly FormResult[]>> {
    const permitted = permit(caller, 'forms.see', drill);
    if (!permitted.ok) return permitted;
    const seen = await this.look(caller, drill);
    if (!seen) return noDrill;
    const forms = await this.store.all(drill);
    return ok(seen.nation === undefined ? formResults(forms) : ownFormResults(forms, seen.nation));
  }

  private look(caller: Caller, drill: DrillId): Promise<Seen | undefined> {
    return this.desks.read(drill, (seen) => {
      const card = caller.role === 'team' ? seen.teams.get(caller.team)?.card : undefined;
      return { over: isOver(seen), status: seen.status, nation: card?.nation, languages: [...(card?.languages ?? [])] };
    });
  }

  /** Tells that a console has handed a form in, to nobody who does not hold the secret. The hot wash is the team's. */
  private token(caller: Caller, drill: DrillId, form: FormKind): string {
    const who = form === 'hot-wash' && caller.role === 'team' ? `team ${caller.team}` : `console ${caller.console}`;
    return createHmac('sha256', this.secret).update(`form/${drill}/${form}/${who}`).digest('base64url');
  }
}

const noDrill = refuse('unknown-thing', 'There is no such drill.');
