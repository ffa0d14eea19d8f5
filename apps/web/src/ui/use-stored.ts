import { useSyncExternalStore } from 'react';
import type { Stored } from './stored.js';

/** What is stored, and again whenever it changes, here or in another tab. */
export const useStored = <T>(stored: Stored<T>): T => useSyncExternalStore(stored.subscribe, stored.get);
