import { SignInLogAsked, SignInLogPage, type SignInLogLine } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { LogRow } from '../../log/log-line.js';
import { ReadLog, type LogAsked } from '../../log/read-log.js';
import { People } from '../../people/people.js';
import { personIn } from '../../people/person-in.js';
import { drillOf, type Caller } from '../../policies/caller.js';
import { may } from '../../policies/may.js';
import { permit } from '../../policies/permit.js';
import { CallerOf } from '../caller-of.js';

/** What a director is shown of the own drill: who was allowed what, not who came from where. */
const PERMISSIONS = [
  'invitation-made',
  'invitation-withdrawn',
  'invitation-accepted',
  'place-given',
  'place-withdrawn',
  'codes-shown',
  'code-renewed',
] as const;

@ApiTags('people')
@Controller('api/v1/sign-in-log')
export class SignInLogController {
  constructor(
    @Inject(ReadLog) private readonly log: ReadLog,
    @Inject(People) private readonly people: People,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Who came and went: administrators all, directors the permissions of their drill, others their own',
  })
  @ApiOkResponse({ standardSchema: SignInLogPage })
  async read(
    @CallerOf() caller: Caller,
    @Query({ schema: SignInLogAsked }) asked: z.output<typeof SignInLogAsked>,
  ): Promise<SignInLogPage> {
    const drill = drillOf(caller) ?? (caller.role === 'organiser' ? asked.drill : undefined);
    const all = may(caller, 'sign-ins.see');
    const directs = !all && drill !== undefined && may(caller, 'places.log', { drill });
    if (caller.role === 'organiser') orRefused(permit(caller, 'places.log', drill));
    const rows = await this.log.lines(all ? asked : this.within(caller, asked, directs ? drill : undefined));
    const check = all && asked.before === undefined ? await this.log.check() : undefined;
    return {
      lines: await this.shown(rows, !directs),
      next: rows.length === asked.limit ? Number(rows.at(-1)?.seq) : null,
      holds: check?.holds ?? null,
      firstBroken: check?.holds === false ? check.firstBroken : null,
    };
  }

  private within(caller: Caller, { before, limit }: LogAsked, drill: string | undefined): LogAsked {
    if (drill !== undefined) return { before, limit, drill, what: PERMISSIONS };
    return { before, limit, person: personIn(caller).person };
  }

  private async shown(rows: readonly LogRow[], whole: boolean): Promise<SignInLogLine[]> {
    const people = await this.people.names(
      rows.flatMap(({ person, by_person: by }) => [person, by]).filter((id) => id !== null),
    );
    const named = (id: string | null) => (id === null ? null : { id, name: people.get(id)?.name ?? '' });
    return rows.map(({ seq, at, what, person, by_person: by, drill, address, agent, about }) => ({
      ...{ seq: Number(seq), at: new Date(Number(at)).toISOString(), what, drill },
      ...{ person: named(person), by: named(by) },
      ...{ address: whole ? address : null, agent: whole ? agent : null },
      about: JSON.parse(about) as Record<string, unknown>,
    }));
  }
}
