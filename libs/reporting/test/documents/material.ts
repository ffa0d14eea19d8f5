import { readPack } from '#libs/authoring';
import {
  emptyDossier,
  foldDossier,
  reportDocuments,
  reportMaterial,
  type Dossier,
  type DossierEvent,
  type DossierOwner,
  type FilledForm,
  type ReportDocuments,
  type Scenario,
} from '#libs/domain';
import { fileURLToPath } from 'node:url';
import { DRILL_ID, PlayedDrill } from '../played-drill.js';

const PACKS = fileURLToPath(new URL('../../../../scenarios/', import.meta.url));

export async function packed(name: string): Promise<Scenario> {
  const reading = await readPack(`${PACKS}${name}`);
  if (!reading.ok) throw new Error(`${name} cannot be read`);
  return reading.pack.scenario;
}

/** A dossier in which somebody wrote; what is written holds the words given. */
export function dossierOf(owner: DossierOwner, scenario: Scenario, told: string): Dossier {
  const target = scenario.objectives[0]?.targets[0]?.id ?? null;
  const finding = { section: 'capabilities', target, instead: null, language: 'en', open: true } as const;
  const events: DossierEvent[] = [
    {
      type: 'need-stated',
      need: 'n1',
      action: null,
      says: { text: `Tell others sooner. ${told}`, services: [], pillars: ['5'], objectives: [] },
    },
    {
      type: 'finding-written',
      finding: 'f1',
      says: {
        ...finding,
        kind: 'strength',
        title: 'Calm under load',
        text: `The shift lead kept a log. ${told}`,
        analysis: null,
        reference: null,
      },
    },
    {
      type: 'finding-written',
      finding: 'f2',
      says: {
        ...finding,
        kind: 'area',
        title: 'Late escalation',
        text: `Forty minutes until the ministry knew. ${told}`,
        analysis: 'No duty list after hours.',
        reference: 'National incident plan, 4.2',
      },
    },
    {
      type: 'action-planned',
      action: 'a1',
      says: {
        issue: `No duty list after hours. ${told}`,
        correctiveAction: 'Keep one, and test it each quarter.',
        element: 'organization',
        target,
        finding: 'f2',
        owner: `Head of operations ${told}`,
        organisation: 'National CIRT',
        start: '2026-12-01',
        due: '2027-03-31',
      },
    },
  ];
  return events.reduce<Dossier>(
    (dossier, event, index) =>
      foldDossier(dossier, { seq: index + 1, at: Date.UTC(2026, 10, 20), by: 'editor', event }),
    emptyDossier(owner, DRILL_ID),
  );
}

const STEPS = ['aims-clear', 'story-real', 'pace-right', 'level-right', 'tools-worked', 'learnt'];

/** The documents of a drill that was played, with dossiers and forms. `told` is written into everything of one team. */
export function documentsOf(
  scenario: Scenario,
  teams: number,
  told: (team: number) => string = () => '',
): ReportDocuments {
  const named = (team: number): string => (told(team) ? `Team ${team + 1} ${told(team)}` : `National team ${team + 1}`);
  const played = new PlayedDrill(scenario, teams, told(0) ? named : undefined).play().endNow();
  const cards = [...played.drill.teams.values()].map(({ card }) => card);
  const forms = cards.map((card, place): FilledForm => ({
    form: 'participant-feedback',
    language: 'en',
    answers: {
      ...Object.fromEntries(STEPS.map((step, index) => [step, 3 + ((place + index) % 3)])),
      best: `The story. ${told(place)}`,
    },
    counted: true,
    quotable: told(0) === '',
    by: { nation: card.nation, team: card.id },
  }));
  const dossiers = [
    dossierOf('region', scenario, ''),
    ...cards.map(({ nation }, place) => dossierOf(nation, scenario, told(place))),
  ];
  return reportDocuments(reportMaterial(played.drill, played.entries, { dossiers, forms }));
}
