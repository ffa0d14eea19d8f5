import { DrillParam, noSuchDrill } from '#libs/conduct';
import { JournalVerification } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { exportJournal, JournalStore, verifyJournal } from '#libs/journal';
import { Controller, Get, Header, Inject, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';

@ApiTags('audit')
@Controller('api/v1/drills/:drill')
export class AuditController {
  constructor(@Inject(JournalStore) private readonly journal: JournalStore) {}

  @Get('verification')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the journal is what was written: its hash chain, and the signatures under it' })
  @ApiOkResponse({ standardSchema: JournalVerification })
  async verification(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<JournalVerification> {
    await this.admit(caller, drill);
    return { drill, keyId: this.journal.publicKey.id, ...(await verifyJournal(this.journal, drill)) };
  }

  @Get('journal')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'The journal as a file to be checked elsewhere; what belongs to nations stays sealed in it',
  })
  @ApiOkResponse({ content: { 'application/jsonl': { schema: { type: 'string' } } } })
  async export(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<StreamableFile> {
    await this.admit(caller, drill);
    return new StreamableFile(Readable.from(exportJournal(this.journal, drill)), {
      type: 'application/jsonl',
      disposition: `attachment; filename="muster-journal-${drill}.jsonl"`,
    });
  }

  private async admit(caller: Caller, drill: string): Promise<void> {
    orRefused(permit(caller, 'drill.audit', drill));
    if (!(await this.journal.head(drill))) noSuchDrill();
  }
}
