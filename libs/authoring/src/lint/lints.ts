import type { Lint } from '../reading/draft.js';
import { missingTranslation } from './missing-translation.js';

/** Every lint, in the order in which they run. */
export const LINTS: readonly Lint[] = [missingTranslation];
