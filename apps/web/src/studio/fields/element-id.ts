import type { Address } from '#libs/domain';
import { addressKey } from '../model/address-key.js';

/** The id on the page of the control for a place in the draft, so that checks, comments and co-authors lead there. */
export const elementId = (at: Address): string => `at-${addressKey(at)}`;
