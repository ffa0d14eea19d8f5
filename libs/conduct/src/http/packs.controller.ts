import { PackLibrary } from '#libs/authoring';
import { PackOffer } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

@ApiTags('packs')
@Controller('api/v1/packs')
export class PacksController {
  constructor(@Inject(PackLibrary) private readonly library: PackLibrary) {}

  @Get()
  @ApiOperation({ summary: 'The scenario packs on offer' })
  @ApiOkResponse({ standardSchema: z.array(PackOffer) })
  async list(@CallerOf() caller: Caller): Promise<PackOffer[]> {
    orRefused(permit(caller, 'packs.see'));
    const offers = await this.library.offers();
    return offers.map(({ folder, pack, faults }) => ({
      name: folder,
      version: pack?.scenario.version ?? null,
      hash: pack?.hash ?? null,
      title: pack?.scenario.title ?? null,
      summary: pack?.scenario.summary ?? null,
      languages: [...(pack?.scenario.languages ?? [])],
      duration: pack?.scenario.duration ?? null,
      injects: pack?.scenario.injects.length ?? null,
      faults: faults.length,
    }));
  }
}
