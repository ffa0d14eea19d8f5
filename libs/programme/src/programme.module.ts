import { ConductModule } from '#libs/conduct';
import { OwnershipModule } from '#libs/ownership';
import { Module } from '@nestjs/common';
import { Dossiers } from './dossiers/dossiers.js';
import { Forms } from './forms/forms.js';
import { ActionsController } from './http/actions.controller.js';
import { DossierController } from './http/dossier.controller.js';
import { FormsController } from './http/forms.controller.js';
import { DossierStore } from './store/dossier-store.js';
import { NationsKeep } from './nations-keep.js';
import { FormStore } from './store/form-store.js';

/** What people add to a drill's report, and what lives on when the drill is over. Needs DataSource and SECRET. */
@Module({
  imports: [ConductModule, OwnershipModule],
  controllers: [DossierController, ActionsController, FormsController],
  providers: [DossierStore, FormStore, Dossiers, Forms, NationsKeep],
  exports: [Dossiers, Forms],
})
export class ProgrammeModule {}
