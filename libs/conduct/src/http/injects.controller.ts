import { writtenInject } from '#libs/authoring';
import { CloseInject, Receipt, ReleaseInject, RescheduleInject, SkipInject, WriteInject } from '#libs/contracts';
import { refuse, type Inject as InjectDefinition } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { permit } from '#libs/identity';
import { Body, Controller, Inject, Param, Put } from '@nestjs/common';
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
import { AskedBy, type Asked } from './asked.js';
import { CommandRoute } from './command-route.js';
import { Conducting } from './conducting.js';
import { noSuchDrill } from './no-such-drill.js';

type Written = z.output<typeof WriteInject>;

@ApiTags('injects')
@Controller('api/v1/drills/:drill/injects')
export class InjectsController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  @CommandRoute('', 'Add an inject, also while the drill runs')
  async insert(@AskedBy() asked: Asked, @Body({ schema: WriteInject }) body: Written): Promise<Receipt> {
    return this.conducting.do(asked, insertInject, await this.written(asked, body));
  }

  @Put(':inject')
  @ApiOperation({ summary: 'Replace an inject that no team has yet' })
  @ApiOkResponse({ standardSchema: Receipt })
  async edit(
    @AskedBy() asked: Asked,
    @Param('inject') inject: string,
    @Body({ schema: WriteInject }) body: Written,
  ): Promise<Receipt> {
    const faults = [{ path: 'id', message: `must be ${inject}, as in the path` }];
    if (body.id !== inject) orRefused(refuse('nonsense-value', 'An inject keeps its name.', { faults }));
    return this.conducting.do(asked, editInject, await this.written(asked, body));
  }

  @CommandRoute(':inject/release', 'Release an inject now')
  release(
    @AskedBy() asked: Asked,
    @Param('inject') inject: string,
    @Body({ schema: ReleaseInject }) body: z.output<typeof ReleaseInject>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, releaseInject, { inject, ...body });
  }

  @CommandRoute(':inject/contingency', 'Release a contingency inject now')
  contingency(
    @AskedBy() asked: Asked,
    @Param('inject') inject: string,
    @Body({ schema: ReleaseInject }) body: z.output<typeof ReleaseInject>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, releaseContingency, { inject, ...body });
  }

  @CommandRoute(':inject/hold', 'Keep an inject from falling due')
  hold(@AskedBy() asked: Asked, @Param('inject') inject: string): Promise<Receipt> {
    return this.conducting.do(asked, holdInject, { inject });
  }

  @CommandRoute(':inject/free', 'End the hold on an inject')
  free(@AskedBy() asked: Asked, @Param('inject') inject: string): Promise<Receipt> {
    return this.conducting.do(asked, freeInject, { inject });
  }

  @CommandRoute(':inject/skip', 'Leave an inject out')
  skip(
    @AskedBy() asked: Asked,
    @Param('inject') inject: string,
    @Body({ schema: SkipInject }) body: z.output<typeof SkipInject>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, skipInject, { inject, ...body });
  }

  @CommandRoute(':inject/reschedule', 'Give an inject a new drill time')
  reschedule(
    @AskedBy() asked: Asked,
    @Param('inject') inject: string,
    @Body({ schema: RescheduleInject }) body: z.output<typeof RescheduleInject>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, rescheduleInject, { inject, at: body.at });
  }

  @CommandRoute(':inject/close', 'Take no more answers to an inject')
  close(
    @AskedBy() asked: Asked,
    @Param('inject') inject: string,
    @Body({ schema: CloseInject }) body: z.output<typeof CloseInject>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, closeInject, { inject, ...body });
  }

  private async written({ caller, drill }: Asked, body: Written): Promise<InjectDefinition> {
    orRefused(permit(caller, 'inject.conduct', drill));
    const languages = (await this.desks.read(drill, (seen) => seen.scenario.languages)) ?? noSuchDrill();
    return orRefused(writtenInject(body, languages));
  }
}
