import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';
import { OpenToAll } from '#libs/identity';
import { checkHealth } from '#libs/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Leaving } from './leaving.js';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Leaving) private readonly leaving: Leaving,
  ) {}

  @Get('live')
  @OpenToAll()
  @ApiOperation({ summary: 'The process runs' })
  @ApiOkResponse({ standardSchema: Health })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @OpenToAll()
  @ApiOperation({ summary: 'The process can do its work' })
  @ApiOkResponse({ standardSchema: Health })
  async ready(): Promise<{ status: 'ok' }> {
    if (this.leaving.isSaid) throw new Refused(refuse('leaving', 'This process is leaving: ask another one.').refusal);
    const { ok } = await checkHealth(this.source);
    if (!ok) throw new Refused(refuse('database-away', 'The database is away.').refusal);
    return { status: 'ok' };
  }
}
