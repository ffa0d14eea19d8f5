import { NationalReport, ParticipationRecord, PublicSummary, RegionalReport } from '#libs/contracts';
import { reportDocuments, reportMaterial, type ReportDocuments } from '#libs/domain';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { madeScenario } from './made-scenario.js';
import { PlayedDrill } from './played-drill.js';

let made: ReportDocuments;

beforeAll(() => {
  const { drill, entries } = new PlayedDrill(madeScenario(12), 40).play();
  made = reportDocuments(reportMaterial(drill, entries));
});

describe('the four documents of a drill', () => {
  it('are what their contracts say, and nothing besides', () => {
    expect(RegionalReport.parse(made.regional())).toEqual(made.regional());
    expect(PublicSummary.parse(made.public())).toEqual(made.public());
    for (const nation of made.nations) {
      expect(NationalReport.parse(made.national(nation))).toEqual(made.national(nation));
      expect(ParticipationRecord.parse(made.participation(nation))).toEqual(made.participation(nation));
    }
  });

  it('are for nobody where a nation has no team', () => {
    expect(made.national('ZZ')).toBeUndefined();
    expect(made.participation('ZZ')).toBeUndefined();
  });

  it('say how far they may go', () => {
    expect([made.regional().tlp, made.public().tlp]).toEqual(['TLP:AMBER', 'TLP:CLEAR']);
    expect([made.national('KE')?.tlp, made.participation('KE')?.tlp]).toEqual(['TLP:AMBER+STRICT', 'TLP:GREEN']);
  });

  it('publish figures of forty teams, and keep back small ones', () => {
    const { injects, objectives } = made.regional();
    const figures = injects.flatMap(({ outcomes, bands }) => [...Object.values(outcomes), ...Object.values(bands)]);
    expect(figures.filter(({ value }) => value === null).length).toBeGreaterThan(0);
    const values = figures.flatMap(({ value }) => value ?? []);
    expect(values.filter((value) => value > 0 && value < 5)).toEqual([]);
    expect(values.filter((value) => value >= 5).length).toBeGreaterThan(0);
    expect(objectives[0]?.quality.value).toBeGreaterThan(0);
  });
});
