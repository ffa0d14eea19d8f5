import { writtenRules } from '#libs/authoring';
import { AskedBy, CommandRoute, Conducting, DrillDesks, DrillParam, noSuchDrill, type Asked } from '#libs/conduct';
import {
  ChangeScoring,
  ScoringDifference,
  ScoringVersions,
  ScoringVersionScores,
  VersionQuery,
  type Receipt,
} from '#libs/contracts';
import { compareVersions, ok, refuse, type Language, type VersionScores } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { changeScoring } from '../../commands/change-scoring.js';
import { ReadVersion } from './read-version.js';
import { differenceView, scoresView, versionsView } from './version-views.js';

/** The versions of the scores: what each says and why, and what a new one changes. */
@ApiTags('scoring')
@Controller('api/v1/drills/:drill/scoring')
export class VersionsController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(ReadVersion) private readonly read: ReadVersion,
  ) {}

  @Get('versions')
  @ApiOperation({ summary: 'All versions: who began each, when, why, and what it changed' })
  @ApiOkResponse({ standardSchema: ScoringVersions })
  async all(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<ScoringVersions> {
    orRefused(permit(caller, 'scores.see', drill));
    return (await this.desks.read(drill, versionsView)) ?? noSuchDrill();
  }

  @Get('versions/:version')
  @ApiOperation({ summary: 'Every score of a version with its justification' })
  @ApiOkResponse({ standardSchema: ScoringVersionScores })
  async one(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('version') version: string,
  ): Promise<ScoringVersionScores> {
    orRefused(await this.desks.show(caller, 'results.see', drill, () => ok(true)));
    const [scores] = orRefused((await this.read.of(drill, Number(version))) ?? noSuchDrill());
    return scoresView(scores as VersionScores);
  }

  @Get('difference')
  @ApiOperation({ summary: 'What two versions differ in, by team and inject' })
  @ApiOkResponse({ standardSchema: ScoringDifference })
  async difference(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: VersionQuery }) { from, to }: z.output<typeof VersionQuery>,
  ): Promise<ScoringDifference> {
    const latest = orRefused(
      await this.desks.show(caller, 'results.see', drill, ({ evaluation }) => ok(evaluation.version)),
    );
    const found = await this.read.of(drill, from, to ?? latest);
    const [before, after] = orRefused(found ?? noSuchDrill());
    return differenceView(compareVersions(before as VersionScores, after as VersionScores));
  }

  @CommandRoute('changes', 'Change what scores are worked out from, after EndEx; the next version begins')
  async change(
    @AskedBy() asked: Asked,
    @Body({ schema: ChangeScoring }) { reason, settings, injects }: z.output<typeof ChangeScoring>,
  ): Promise<Receipt> {
    orRefused(permit(asked.caller, 'scores.change', asked.drill));
    const languages = await this.desks.read(asked.drill, ({ scenario }) => scenario.languages as readonly Language[]);
    if (!languages) return orRefused(refuse('unknown-thing', 'There is no such drill.'));
    const written = injects?.map(({ rules, ...change }) => ({
      ...change,
      ...(rules && { rules: writtenRules(rules, languages) }),
    }));
    const change = { ...(settings && { settings }), ...(written && { injects: written }) };
    return this.conducting.do(asked, changeScoring, { change, reason });
  }
}
