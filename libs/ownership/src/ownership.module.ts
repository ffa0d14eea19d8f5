import { Module } from '@nestjs/common';
import { AuditController } from './http/audit.controller.js';
import { SigningKeyController } from './http/signing-key.controller.js';

/** Whose data it is, and that it is what it was. Needs JournalStore from the app. */
@Module({
  controllers: [AuditController, SigningKeyController],
})
export class OwnershipModule {}
