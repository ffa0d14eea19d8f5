import { create, type CreateDrill } from '#libs/domain';
import { command } from '../command.js';

/** Begins a drill over a pinned pack. */
export const createDrill = command<CreateDrill>('create-drill', 'drill.create', (drill, wanted) =>
  create(drill, wanted),
);
