/**
 * Loaded before the program, this makes it the version before this one: it speaks the wire before, and one kind of event
 * is not invented yet.
 */
import { register } from 'node:module';

register('./older-sources.mjs', import.meta.url);
