import { ProgrammeBegins1764000000021 } from './store/1-programme-begins.js';
import { DossiersAreSealed1764300000021 } from './store/3-dossiers-are-sealed.js';
import { FormsAreCountedTogether1764200000031 } from './store/2-forms-are-counted-together.js';

export { Dossiers, type Change, type Changed } from './dossiers/dossiers.js';
export { ownDossier } from './dossiers/own-dossier.js';
export { Forms } from './forms/forms.js';
export { DossierRoute } from './http/dossier-route.js';
export { ProgrammeModule } from './programme.module.js';
export { sealOldDossiers } from './store/old-dossiers.js';

/** The room's tables. */
export const programmeMigrations = [
  ProgrammeBegins1764000000021,
  FormsAreCountedTogether1764200000031,
  DossiersAreSealed1764300000021,
];
