import { writtenInject } from '#libs/authoring';
import { CloseInject, Receipt, ReleaseInject, RescheduleInject, SkipInject, WriteInject } from '#libs/contracts';
import { refuse, type Inject as InjectDefinition } from '#libs/domain';
import { CommandKey, orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { Body, Controller, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { closeInject } from '../commands/injects/close-inject.js';
import { editInject } from '../commands/injects/edit-inject.js';
import { freeInject } from '../commands/injects/free-inject.js';
import { holdInject } from '../commands/injects/hold-inject.js';
import { insertInject } from '../commands/injects/insert-inject.js';
import { releaseContingency } from '../commands/injects/release-contingency.js';
import { releaseInject } from '../commands/injects/release-inject.js';
import { rescheduleInject } from '../commands/injects/reschedule-inject.js';
import { skipInject } from '../commands/injects/skip-inject.js';
import { DrillDesks } from '../desk/drill-desks.js';
import { Conducting } from './conducting.js';
import { DrillParam } from './drill-param.js';
import { noSuchDrill } from './no-such-drill.js';

type Written = z.output<typeof WriteInject>;

@ApiTags('injects')
@ApiOkResponse({ standardSchema: Receipt })
@Controller('api/v1/drills/:drill/injects')
export class InjectsController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add an inject, also while the drill runs' })
  async insert(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: WriteInject }) body: Written,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, insertInject, await this.written(caller, drill, body), key);
  }

  @Put(':inject')
  @ApiOperation({ summary: 'Replace an inject that no team has yet' })
  async edit(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Body({ schema: WriteInject }) body: Written,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    const faults = [{ path: 'id', message: `must be ${inject}, as in the path` }];
    if (body.id !== inject) orRefused(refuse('nonsense-value', 'An inject keeps its name.', { faults }));
    return this.conducting.do(caller, drill, editInject, await this.written(caller, drill, body), key);
  }

  @Post(':inject/release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Release an inject now' })
  release(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Body({ schema: ReleaseInject }) body: z.output<typeof ReleaseInject>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, releaseInject, { inject, ...body }, key);
  }

  @Post(':inject/contingency')
  @HttpCode(200)
  @ApiOperation({ summary: 'Release a contingency inject now' })
  contingency(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Body({ schema: ReleaseInject }) body: z.output<typeof ReleaseInject>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, releaseContingency, { inject, ...body }, key);
  }

  @Post(':inject/hold')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep an inject from falling due' })
  hold(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, holdInject, { inject }, key);
  }

  @Post(':inject/free')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the hold on an inject' })
  free(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, freeInject, { inject }, key);
  }

  @Post(':inject/skip')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leave an inject out' })
  skip(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Body({ schema: SkipInject }) body: z.output<typeof SkipInject>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, skipInject, { inject, ...body }, key);
  }

  @Post(':inject/reschedule')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give an inject a new drill time' })
  reschedule(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Body({ schema: RescheduleInject }) body: z.output<typeof RescheduleInject>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, rescheduleInject, { inject, at: body.at }, key);
  }

  @Post(':inject/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take no more answers to an inject' })
  close(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Body({ schema: CloseInject }) body: z.output<typeof CloseInject>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, closeInject, { inject, ...body }, key);
  }

  private async written(caller: Caller, drill: string, body: Written): Promise<InjectDefinition> {
    orRefused(permit(caller, 'inject.conduct', drill));
    const languages = (await this.desks.read(drill, (seen) => seen.scenario.languages)) ?? noSuchDrill();
    return orRefused(writtenInject(body, languages));
  }
}
