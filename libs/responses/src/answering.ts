import { DrillDesks, type Outcome } from '#libs/conduct';
import { ok, refuse, type DrillId, type FieldFault, type Result } from '#libs/domain';
import type { Caller } from '#libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { Attachments } from './attachments.js';
import { submitAnswer, type AnswerToSubmit } from './commands/submit-answer.js';

interface Reference {
  readonly sha256: string;
  readonly name?: string;
}

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && typeof (value as { sha256?: unknown }).sha256 === 'string';

/** Takes answers: what they attach must be what this team has uploaded in this drill. */
@Injectable()
export class Answering {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Attachments) private readonly attachments: Attachments,
  ) {}

  async submit(caller: Caller, drill: DrillId, given: AnswerToSubmit, key?: string): Promise<Result<Outcome>> {
    const answer = await this.withFiles(caller, drill, given.answer);
    return answer.ok
      ? this.desks.perform(caller, drill, submitAnswer, { ...given, answer: answer.value }, key)
      : answer;
  }

  /** Replaces references to uploaded files by what is known of them: size and type are never the client's word. */
  private async withFiles(
    caller: Caller,
    drill: DrillId,
    answer: AnswerToSubmit['answer'],
  ): Promise<Result<AnswerToSubmit['answer']>> {
    if (!Object.values(answer).some((value) => Array.isArray(value) && value.some(isReference))) return ok(answer);
    const faults: FieldFault[] = [];
    const resolved: Record<string, unknown> = { ...answer };
    for (const [field, value] of Object.entries(answer)) {
      if (!Array.isArray(value) || !value.some(isReference)) continue;
      const files: unknown[] = [];
      for (const [index, item] of value.entries()) {
        const found =
          isReference(item) && caller.role === 'team'
            ? await this.attachments.find(drill, caller.team, item.sha256, item.name)
            : undefined;
        if (found) {
          const { secret: _secret, ...file } = found;
          files.push(file);
        } else
          faults.push({ path: `answer.${field}[${index}]`, message: 'no file of your team has this content and name' });
      }
      resolved[field] = files;
    }
    return faults.length > 0
      ? refuse('nonsense-value', 'The answer names files that were not uploaded.', { faults })
      : ok(resolved);
  }
}
