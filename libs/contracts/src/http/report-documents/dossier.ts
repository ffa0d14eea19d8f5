import {
  ACTION_STATUSES,
  FINDING_KINDS,
  LANGUAGES,
  POETE_ELEMENTS,
  REPORT_KINDS,
  REPORT_SECTIONS,
  type Finding as DomainFinding,
  type ImprovementAction as DomainAction,
  type SignOff as DomainSignOff,
  type StatedNeed as DomainNeed,
} from '#libs/domain';
import { z } from 'zod';
import { Id, Reason, Uuid } from '../fields.js';
import { ReleaseAct } from './releases.js';
import { ResultsAct } from './results.js';
import type { Same } from './same.js';

const Instant = z.int().describe('Milliseconds since 1970-01-01T00:00:00Z');
const line = (most: number): z.ZodString => z.string().trim().min(1).max(most);
const Day = z.iso.date().describe('A day of the calendar, such as 2026-11-22');
/** A code of a vocabulary. */
const Codes = z.array(z.string().min(1).max(20)).max(40).readonly();

const findingFields = {
  section: z.enum(REPORT_SECTIONS),
  kind: z.enum(FINDING_KINDS),
  target: Id.nullable().default(null).describe('The capability target of the scenario that it speaks of'),
  instead: z.string().max(140).nullable().default(null).describe('The line of the draft in whose place it stands'),
  title: line(200),
  text: line(8000).describe('What was observed'),
  analysis: line(8000).nullable().default(null).describe('Why it was so'),
  reference: line(1000).nullable().default(null).describe('The plan, law or standard that it is measured against'),
  language: z.enum(LANGUAGES).default('en'),
  open: z.boolean().default(false).describe('Whether it may stand in the public summary'),
};

/** A finding as an editor writes it: a new one, or one that is there already in new words. */
export const WriteFinding = z
  .strictObject({ id: Uuid.optional().describe('One that is there already'), ...findingFields })
  .meta({ id: 'WriteFinding' });

export const Finding = z
  .object({ ...findingFields, id: z.string(), at: Instant })
  .readonly()
  .meta({ id: 'Finding' });

const actionFields = {
  issue: line(2000),
  correctiveAction: line(4000),
  element: z.enum(POETE_ELEMENTS),
  target: Id.nullable().default(null),
  finding: Uuid.nullable().default(null).describe('The finding that it follows from'),
  owner: line(200),
  organisation: line(200),
  start: Day.nullable().default(null),
  due: Day,
};

/** An improvement action as an editor plans it: a new one, or one that is there already in new words. */
export const PlanAction = z
  .strictObject({ id: Uuid.optional().describe('One that is there already'), ...actionFields })
  .meta({ id: 'PlanAction' });

export const MoveAction = z
  .strictObject({ status: z.enum(ACTION_STATUSES), note: line(2000).nullable().default(null) })
  .meta({ id: 'MoveAction' });

const improvementAction = {
  ...actionFields,
  id: z.string(),
  drill: z.string(),
  status: z.enum(ACTION_STATUSES),
  note: z.string().nullable(),
  planned: Instant,
  changed: Instant,
};
export const ImprovementAction = z.object(improvementAction).readonly().meta({ id: 'ImprovementAction' });

/** Improvement actions over all drills of their owner, with those that are late. */
export const ActionList = z
  .object({
    owner: z.string().describe('A nation by its code, or `region`'),
    today: Day,
    actions: z.array(
      z.object({ ...improvementAction, drillTitle: z.string(), overdue: z.boolean() }).meta({ id: 'ListedAction' }),
    ),
  })
  .meta({ id: 'ActionList' });
export type ActionList = z.output<typeof ActionList>;

export const ActionsQuery = z
  .strictObject({ status: z.enum(['open', 'overdue', 'all']).default('all') })
  .meta({ id: 'ActionsQuery' });

const needFields = {
  text: line(2000),
  services: Codes.default([]).describe('Services of the FIRST CSIRT framework'),
  pillars: Codes.default([]).describe('Pillars of the Global Cybersecurity Agenda'),
  objectives: z.array(Id).max(100).readonly().default([]).describe('Objectives of the scenario'),
};
export const StateNeed = z
  .strictObject({ id: Uuid.optional().describe('One that is there already'), ...needFields })
  .meta({ id: 'StateNeed' });

/** Needs that begin from open actions of earlier drills. */
export const NeedsFromActions = z
  .strictObject({ actions: z.array(Uuid).min(1).max(100) })
  .meta({ id: 'NeedsFromActions' });

export const statedNeed = { ...needFields, id: z.string(), at: Instant, action: z.string().nullable() };
export const StatedNeed = z.object(statedNeed).readonly().meta({ id: 'StatedNeed' });

export const WithdrawFinding = z.strictObject({ reason: Reason }).meta({ id: 'WithdrawFinding' });

export const SignReport = z
  .strictObject({
    what: z.enum(REPORT_KINDS),
    name: line(200).describe('Who answers for it'),
    office: line(200).describe('As what'),
    provisional: z.boolean().default(false).describe('Sign although something is missing'),
  })
  .meta({ id: 'SignReport' });

export const SignOff = z
  .object({
    what: z.enum(REPORT_KINDS),
    version: z.int().min(1),
    at: Instant,
    name: z.string(),
    office: z.string(),
    provisional: z.boolean(),
    digest: z.string().describe('SHA-256 of the document as it was signed'),
    entries: z.int().min(0),
  })
  .readonly()
  .meta({ id: 'SignOff' });

/** What one owner has added to the report of one drill. */
export const ReportDossier = z
  .object({
    owner: z.string().describe('A nation by its code, or `region`'),
    drill: z.uuid(),
    seq: z.int().min(0).describe('Grows with each change'),
    needs: z.array(StatedNeed),
    findings: z.array(Finding),
    actions: z.array(ImprovementAction),
    signOffs: z.array(SignOff),
    releases: z.array(ReleaseAct),
    results: z.array(ResultsAct).describe('Releases of single results'),
  })
  .meta({ id: 'ReportDossier' });
export type ReportDossier = z.output<typeof ReportDossier>;

/** What a change of a dossier answers. */
export const DossierReceipt = z
  .object({
    seq: z.int().min(0).describe('Where the dossier stands now'),
    ids: z.array(z.string()).describe('The findings, actions, needs or releases that it was about'),
  })
  .meta({ id: 'DossierReceipt' });
export type DossierReceipt = z.output<typeof DossierReceipt>;

true satisfies Same<DomainFinding, z.output<typeof Finding>>;
true satisfies Same<DomainAction, z.output<typeof ImprovementAction>>;
true satisfies Same<DomainNeed, z.output<typeof StatedNeed>>;
true satisfies Same<DomainSignOff, z.output<typeof SignOff>>;
