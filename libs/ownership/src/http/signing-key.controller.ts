import { OpenToAll } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('audit')
@Controller('api/v1/signing-key')
export class SigningKeyController {
  constructor(@Inject(JournalStore) private readonly journal: JournalStore) {}

  @Get()
  @OpenToAll()
  @Header('content-type', 'application/x-pem-file')
  @ApiOperation({ summary: 'The public key with which anybody can check an exported journal' })
  @ApiOkResponse({ content: { 'application/x-pem-file': { schema: { type: 'string' } } } })
  key(): string {
    return this.journal.publicKey.pem;
  }
}
