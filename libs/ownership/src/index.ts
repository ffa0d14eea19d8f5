export { OwnedStores, type OwnedFile, type OwnedStore, type Owners } from './erasure/owned-stores.js';
export { OwnershipModule } from './ownership.module.js';
