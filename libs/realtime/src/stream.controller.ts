import { DrillParam } from '#libs/conduct';
import { Follow, FollowingShape, type Following as Followed } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { CallerOf, followerOf, permit, type Caller } from '#libs/identity';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Following } from './following.js';

const Since = Follow.extend({ since: z.coerce.number().int().min(0).default(0) });

@ApiTags('stream')
@Controller('api/v1/drills/:drill/stream')
export class StreamController {
  constructor(@Inject(Following) private readonly following: Following) {}

  @Get()
  @ApiOperation({ summary: 'Your stream since a number, for those whose network lets no socket through' })
  @ApiOkResponse({ standardSchema: FollowingShape })
  async since(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: Since }) query: z.output<typeof Since>,
  ): Promise<Followed> {
    orRefused(permit(caller, 'stream.follow', drill));
    return orRefused(await this.following.begin(drill, followerOf(caller), query, () => undefined));
  }
}
