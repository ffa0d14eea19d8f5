import { Module } from '@nestjs/common';
import { DeskDrillBook } from './desk/desk-drill-book.js';
import { DrillDesks } from './desk/drill-desks.js';
import { OpenDrill } from './desk/open-drill.js';
import { PinnedPacks } from './desk/pinned-packs.js';
import { ScenarioSource } from './desk/scenario-source.js';
import { StartEx } from './desk/start-ex.js';
import { BoardController } from './http/board.controller.js';
import { Conducting } from './http/conducting.js';
import { ArtefactsController } from './http/artefacts.controller.js';
import { DrillsController } from './http/drills.controller.js';
import { InjectTextsController } from './http/inject-texts.controller.js';
import { InjectsController } from './http/injects.controller.js';
import { PacksController } from './http/packs.controller.js';
import { PlayController } from './http/play.controller.js';
import { CodesController } from './http/codes.controller.js';
import { PreparationController } from './http/preparation.controller.js';
import { RenewCodeController } from './http/renew-code.controller.js';
import { Catalogue } from './store/catalogue.js';
import { Watch } from './watch/watch.js';

/** Runs drills. Needs DataSource, JournalStore, PackLibrary, FileStore, WallClock, SECRET and an Alarm from the app. */
@Module({
  controllers: [
    PacksController,
    DrillsController,
    BoardController,
    CodesController,
    RenewCodeController,
    PreparationController,
    PlayController,
    InjectsController,
    InjectTextsController,
    ArtefactsController,
  ],
  providers: [
    Catalogue,
    DrillDesks,
    DeskDrillBook,
    OpenDrill,
    StartEx,
    Conducting,
    Watch,
    { provide: ScenarioSource, useClass: PinnedPacks },
  ],
  exports: [Catalogue, DeskDrillBook, DrillDesks, OpenDrill, StartEx, Conducting, Watch],
})
export class ConductModule {}
