import { DrillReport } from '#libs/contracts';
import { report, teamReport, type Report, type TeamReport } from '#libs/domain';
import { stylesheet } from '#libs/reporting';
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { madeScenario } from './made-scenario.js';
import { pageOf } from './page.js';
import { PlayedDrill } from './played-drill.js';

const wholeOf = (played: PlayedDrill): Report => report(played.drill, played.entries);
const whole = wholeOf(new PlayedDrill(madeScenario(8), 12).play());

function ownOf(from: Report, team: string): TeamReport {
  const own = teamReport(from, team);
  if (!own) throw new Error(`no report for ${team}`);
  return own;
}

const count = (html: string, wanted: RegExp): number => [...html.matchAll(wanted)].length;

describe('the report on the wire', () => {
  it('is what the contract says, after a round through JSON', () => {
    for (const one of [whole, ownOf(whole, 'team-2')]) {
      const sent: unknown = JSON.parse(JSON.stringify(one));
      expect(DrillReport.parse(sent)).toEqual(sent);
    }
  });
});

describe('the page', () => {
  it('has all its chapters, each linked from the contents', async () => {
    const html = await pageOf(whole);
    const chapters = [...html.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);
    expect(chapters).toEqual([
      'overview',
      'objectives',
      'coverage',
      'teams',
      'injects',
      'lateness',
      'communications',
      'timeline',
      'method',
    ]);
    for (const id of chapters) expect(html).toContain(`href="#${id}"`);
  });

  it('opens every score to its lines', async () => {
    const scores = whole.teams.flatMap(({ injects }) => injects).filter(({ score }) => score);
    expect(scores.length).toBeGreaterThan(50);
    expect(count(await pageOf(whole), /<details class="why">/g)).toBe(scores.length);
  });

  it('gives every chart its words, and every table a head that print repeats', async () => {
    const html = await pageOf(whole);
    expect(count(html, /<svg /g)).toBeGreaterThan(10);
    expect(count(html, /<svg /g)).toBe(count(html, /<svg [^>]*aria-label="[^"]+"/g));
    expect(count(html, /<table/g)).toBe(count(html, /<thead>/g));
  });

  it('lists teams by name and never by result', async () => {
    const listed = [...(await pageOf(whole)).matchAll(/href="#team-(team-\d+)"/g)].map(([, team]) => team ?? '');
    const names = listed.map((id) => whole.overview.teams.find((team) => team.id === id)?.name ?? '');
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare));
    expect(names).toHaveLength(12);
  });

  it('bears its TLP label at both ends and in the margins of every printed page', async () => {
    const html = await pageOf(whole);
    expect(count(html, />TLP:AMBER\+STRICT</g)).toBeGreaterThanOrEqual(2);
    expect(html).toContain('<body class="marked-tlp-amber-strict');
    expect(stylesheet).toMatch(
      /@page marked-tlp-amber-strict \{ @top-right \{ content: "TLP:AMBER\+STRICT"; color: #FFC000;/,
    );
    expect(stylesheet).toMatch(/@page marked-tlp-red \{ @top-right \{ content: "TLP:RED"; color: #FF2B2B;/);
  });

  it('says so while the drill is not over', async () => {
    const html = await pageOf({ ...whole, overview: { ...whole.overview, endEx: null, status: 'running' } });
    expect(html).toContain('Interim');
    expect(await pageOf(whole)).not.toContain('Interim');
  });

  it('never fills variables in', async () => {
    const html = await pageOf(whole);
    expect(html).toContain('Names …');
    expect(html).not.toMatch(/\{\{|secret\.word|cn-[0-9a-f]{16}/);
  });

  it('stands a drill of which nothing has happened', async () => {
    const html = await pageOf(wholeOf(new PlayedDrill(madeScenario(2), 0)));
    expect(html).toMatch(/<\/html>\s*$/);
  });
});

describe('what the page may fetch', () => {
  it('needs nothing at all as a file, and names its styles by their hash', async () => {
    const html = await pageOf(whole);
    const inlined = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(inlined).digest('base64');
    expect(html).toContain(`style-src &#x27;sha256-${hash}&#x27;`);
    expect(html).not.toMatch(/<link|<script|\ssrc=|https?:/);
  });

  it('has no inline styles when served, so that style-src self is enough', async () => {
    const html = await pageOf(whole, { language: 'en', stylesheet: '../report.css' });
    expect(html).toContain('<link rel="stylesheet" href="../report.css"/>');
    expect(html).not.toMatch(/<style|\sstyle=|<script|\son[a-z]+=/);
  });
});

describe('languages', () => {
  it('turns the page round for Arabic and leaves figures from left to right', async () => {
    const html = await pageOf(whole, { language: 'ar' });
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(html).toContain('تقرير ما بعد التمرين');
    expect(html).toContain('<bdi dir="ltr" class="figure">T+00:01:00</bdi>');
    expect(html).toContain('حقنة 3');
    expect(html).not.toMatch(/[٠-٩]/);
  });

  it('leaves no English word of its own on the Arabic page', async () => {
    const html = await pageOf(whole, { language: 'ar' });
    for (const word of ['Overview', 'Timeline', 'Released', 'Quality', 'Performed', 'Unanswered', 'Why'])
      expect(html).not.toContain(`>${word}`);
  });
});

describe('hostile names', () => {
  const told = '<script>alert(1)</script> "><img src=x onerror=1> \u202Egpj.exe';
  const long = 'x'.repeat(200);
  const names = [told, long, '👩🏽‍🚒🚨'.repeat(12), '\u2067\u2066\u202Aturned', '&amp;lt;b>'];
  const hostile = wholeOf(new PlayedDrill(madeScenario(3, told), 5, (number) => names[number] ?? 'x').play());

  it('stay text, wherever they stand', async () => {
    for (const language of ['en', 'ar'] as const) {
      for (const one of [hostile, ownOf(hostile, 'team-1')]) {
        const html = await pageOf(one, { language });
        expect(html).not.toMatch(/<script|<img/);
        expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      }
    }
    expect(await pageOf(hostile)).toContain('&amp;amp;lt;b&gt;');
  });

  it('cannot turn the text around them', async () => {
    const html = await pageOf(hostile);
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(html).toContain('gpj.exe');
    expect(html).toContain('<bdi>turned</bdi>');
  });

  it('are kept whole, however long', async () => {
    const html = await pageOf(hostile);
    expect(html).toContain(`<bdi>${long}</bdi>`);
    expect(html).toContain('👩🏽‍🚒🚨'.repeat(12));
    expect(stylesheet).toContain('overflow-wrap: anywhere');
  });
});

describe("a team's page", () => {
  it('names no other team', async () => {
    const html = await pageOf(ownOf(whole, 'team-1'));
    expect(html).toContain('National KE-CIRT');
    for (const { id, name } of whole.overview.teams.slice(1)) {
      expect(html).not.toContain(name);
      expect(html).not.toMatch(new RegExp(`${id}\\b`));
    }
  });

  it('shows the others from five on, and says why not below', async () => {
    expect(await pageOf(ownOf(whole, 'team-1'))).not.toContain('fewer than five');
    const small = wholeOf(new PlayedDrill(madeScenario(2), 5).play());
    expect(await pageOf(ownOf(small, 'team-1'))).toContain('fewer than five');
  });

  it('has no chapter on all teams', async () => {
    const html = await pageOf(ownOf(whole, 'team-1'));
    expect(html).not.toMatch(/<section id="(injects|lateness|communications)"/);
  });
});

describe('size', () => {
  it('takes forty teams and sixty injects, and lets others work in between', async () => {
    const big = wholeOf(new PlayedDrill(madeScenario(60), 40).play());
    let turns = 0;
    let going = true;
    const count = (): void => {
      turns++;
      if (going) setImmediate(count);
    };
    setImmediate(count);
    const html = await pageOf(big);
    going = false;
    expect(turns).toBeGreaterThan(40);
    expect([...html.matchAll(/<article class="team"/g)]).toHaveLength(40);
    expect(html.length).toBeLessThan(6_000_000);
  });
});
