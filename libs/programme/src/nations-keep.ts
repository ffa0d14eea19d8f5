import { OwnedStores, type OwnedStore, type Owners } from '#libs/ownership';
import { Inject, Injectable } from '@nestjs/common';
import { DossierStore } from './store/dossier-store.js';
import { FormStore } from './store/form-store.js';

/** What this room keeps of nations: their dossiers, and the forms that they handed in under their names. */
@Injectable()
export class NationsKeep implements OwnedStore {
  constructor(
    @Inject(DossierStore) private readonly dossiers: DossierStore,
    @Inject(FormStore) private readonly forms: FormStore,
    @Inject(OwnedStores) stores: OwnedStores,
  ) {
    stores.add(this);
  }

  async erase({ drill, nation }: Owners): Promise<void> {
    await this.dossiers.dropAll(nation, drill);
    await this.forms.dropClosed(drill);
  }
}
