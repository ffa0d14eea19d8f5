export { OwnedStores, type OwnedFile, type OwnedStore } from './erasure/owned-stores.js';
export { OwnershipModule } from './ownership.module.js';
