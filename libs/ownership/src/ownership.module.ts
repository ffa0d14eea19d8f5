import { ConductModule } from '#libs/conduct';
import { Module } from '@nestjs/common';
import { Erasing } from './erasure/erasing.js';
import { OwnedStores } from './erasure/owned-stores.js';
import { AuditController } from './http/audit.controller.js';
import { NationExport } from './exporting/nation-export.js';
import { ErasureController } from './http/erasure.controller.js';
import { ExportController } from './http/export.controller.js';
import { SigningKeyController } from './http/signing-key.controller.js';

/** Whose data it is, and that it is what it was. Needs JournalStore and FileStore from the app. */
@Module({
  imports: [ConductModule],
  controllers: [AuditController, SigningKeyController, ErasureController, ExportController],
  providers: [OwnedStores, Erasing, NationExport],
  exports: [OwnedStores],
})
export class OwnershipModule {}
