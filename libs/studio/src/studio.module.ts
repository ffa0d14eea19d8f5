import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { KeptFiles } from './archive/kept-files.js';
import { Pinning } from './archive/pinning.js';
import { Checking } from './checks/checking.js';
import { Creating } from './drafts/creating.js';
import { Discarding } from './drafts/discarding.js';
import { DraftFiles } from './drafts/draft-files.js';
import { Drafts } from './drafts/drafts.js';
import { Editing } from './drafts/editing.js';
import { FreshYaml } from './drafts/fresh-yaml.js';
import { History } from './drafts/history.js';
import { Summaries } from './drafts/summaries.js';
import { YamlView } from './drafts/yaml-view.js';
import { AuthorsController } from './http/authors.controller.js';
import { DraftFilesController } from './http/draft-files.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { EditingController } from './http/editing.controller.js';
import { ApprovalController } from './http/approval.controller.js';
import { RehearsalsController } from './http/rehearsals.controller.js';
import { Live } from './live/live.js';
import { StudioPresence } from './live/presence.js';
import { StudioGateway } from './live/studio-gateway.js';
import { Rehearsals } from './rehearsal/rehearsals.js';
import { Rehearser } from './rehearsal/rehearser.js';
import { Colleagues } from './review/colleagues.js';
import { Comments } from './review/comments.js';
import { PublishedShelf } from './review/published-shelf.js';
import { Review } from './review/review.js';
import { Authors } from './store/authors.js';

const providers: Provider[] = [
  Authors,
  Checking,
  Colleagues,
  Comments,
  Creating,
  Discarding,
  DraftFiles,
  Drafts,
  Editing,
  FreshYaml,
  History,
  KeptFiles,
  Live,
  Pinning,
  PublishedShelf,
  Rehearsals,
  Review,
  StudioGateway,
  StudioPresence,
  Summaries,
  YamlView,
];

/** Where organisers write scenarios. Needs DataSource, Bulletin, FileStore, PackLibrary and WallClock from the app. */
@Module({
  controllers: [
    DraftsController,
    EditingController,
    DraftFilesController,
    ApprovalController,
    RehearsalsController,
    AuthorsController,
  ],
  providers,
})
export class StudioModule {
  /** @param rehearser who plays dry runs, and the rooms that it needs */
  static with(rehearser: Type<Rehearser>, imports: Type[]): DynamicModule {
    return {
      module: StudioModule,
      imports,
      providers: [{ provide: Rehearser, useClass: rehearser }],
      exports: [Rehearser],
    };
  }
}
