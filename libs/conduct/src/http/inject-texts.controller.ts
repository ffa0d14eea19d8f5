import { InjectTexts, Receipt, RewordInject } from '#libs/contracts';
import { formatOffset, knownInject, nationKnows, plannedAt, refuse, type NationId, type SeenDrill } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, nationOf, permit, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { rewordInject } from '../commands/injects/reword-inject.js';
import { DrillDesks } from '../desk/drill-desks.js';
import { AskedBy, type Asked } from './asked.js';
import { Conducting } from './conducting.js';
import { DrillParam } from './drill-param.js';
import { noSuchDrill } from './no-such-drill.js';

/** What an inject says, for control to read and to change before anybody has it. */
@ApiTags('injects')
@Controller('api/v1/drills/:drill/injects/:inject/texts')
export class InjectTextsController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What an inject says, in every language' })
  @ApiOkResponse({ standardSchema: InjectTexts })
  async read(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
  ): Promise<InjectTexts> {
    orRefused(permit(caller, 'inject.read', drill));
    return orRefused(
      (await this.desks.read(drill, (seen) => textsOf(seen, inject, nationOf(caller)))) ?? noSuchDrill(),
    );
  }

  @Put()
  @ApiOperation({ summary: 'Give an inject that no team has yet other words, and another time' })
  @ApiOkResponse({ standardSchema: Receipt })
  reword(
    @AskedBy() asked: Asked,
    @Param('inject') inject: string,
    @Body({ schema: RewordInject }) { texts, at }: z.output<typeof RewordInject>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, rewordInject, { inject, content: texts, at });
  }
}

/** For who controls a nation, only what a team of that nation has. */
function textsOf(drill: SeenDrill, id: string, nation?: NationId) {
  const found = knownInject(drill, id);
  if (!found.ok) return found;
  if (nation !== undefined && nationKnows(drill, found.value, nation) !== 'content')
    return refuse('unknown-thing', `The drill has no inject ${id}.`);
  const { inject, deliveries } = found.value;
  const at = plannedAt(found.value);
  const released = [...deliveries.values()].some((delivery) => delivery.released);
  const value: InjectTexts = {
    inject: id,
    languages: [...drill.scenario.languages],
    texts: { ...inject.content },
    at: at === undefined ? null : formatOffset(at),
    released,
  };
  return { ok: true as const, value };
}
