import { Catalogue, DrillDesks, drillUnder } from '#libs/conduct';
import type { Entry } from '#libs/domain';
import { AccessCodes } from '#libs/identity';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from './start-server.js';

const COMMAND_LINE = fileURLToPath(new URL('../../cli/src/main.js', import.meta.url));

const KEY = 'demonstration';
const PACK = 'supply-chain-spear-phishing';
const TITLE = 'Regional CyberDrill';
const SETTINGS = { '--teams': '12', '--consoles': '3', '--speed': '60' };

type Say = (line: string) => void;

/**
 * The demonstration: a regional drill played by simulated teams, from outside and in a process of its own, over the same
 * HTTP and sockets that people use. It is played on the first start, and gone on with when a start interrupted it.
 */
export class Demonstration {
  private readonly catalogue: Catalogue;

  constructor(
    private readonly server: RunningServer,
    private readonly say: Say,
  ) {
    this.catalogue = server.app.get(Catalogue);
  }

  /** Whether it has not been played to its end, on an installation that has no other drill. */
  async isWanted(): Promise<boolean> {
    const [latest, ...others] = await this.catalogue.list();
    return !latest || (others.length === 0 && latest.id === drillUnder(KEY) && !latest.over);
  }

  /** Plays it; settles when it has ended. Given up by `signal`, the drill itself goes on. */
  async play(signal: AbortSignal): Promise<void> {
    this.say(`The demonstration: "${TITLE}", 12 national teams played by simulated people, some three minutes.`);
    this.say('(MUSTER_DEMO=no leaves it out.)\n');
    this.sayCodesAtStart();
    const { url, organiserCode } = this.server;
    const given = Object.entries({
      ...SETTINGS,
      '--server': url,
      '--code': organiserCode,
      '--title': TITLE,
      '--key': KEY,
    });
    const players = spawn(process.execPath, [COMMAND_LINE, 'rehearse', PACK, ...given.flat()], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Ctrl-C is for the server to hear; it ends the players itself.
      detached: true,
    });
    signal.addEventListener('abort', () => players.kill('SIGTERM'), { once: true });
    await once(players, 'exit');
    if (signal.aborted) return;
    this.say(
      `\nThe demonstration is over. Its after-action report: ${url}/api/v1/drills/${drillUnder(KEY)}/report.html`,
    );
    this.say('(sign in there first, with the organiser’s code)\n');
  }

  private sayCodesAtStart(): void {
    const started = (entries: readonly Entry[]): boolean => entries.some(({ event }) => event.type === 'drill-started');
    this.server.app.get(DrillDesks).follow({
      kept: (entries) => {
        if (!started(entries)) return;
        this.say('\n  These codes let you watch it from within:\n');
        void sayCodes(this.server, this.say);
      },
    });
  }
}

/** The codes of every drill that is going on, for whoever reads the start. */
export async function sayCodes({ app }: RunningServer, say: Say): Promise<void> {
  const codes = app.get(AccessCodes);
  for (const { id, title } of await app.get(Catalogue).goingOn()) {
    const read = await app.get(DrillDesks).read(id, ({ teams, evaluation }) => ({
      teams: [...teams.values()].map(({ card }) => card),
      evaluators: [...evaluation.evaluators.values()],
    }));
    const { teams = [], evaluators = [] } = read ?? {};
    say(`  ${title}`);
    for (const { id: team, name } of teams) {
      say(`    ${(await codes.issue({ role: 'team', drill: id, team, seat: 'lead' })).padEnd(22)} ${name}`);
    }
    for (const { evaluator, name, lead } of evaluators) {
      const role = lead ? 'lead-evaluator' : 'evaluator';
      say(`    ${(await codes.issue({ role, drill: id, evaluator })).padEnd(22)} ${name}`);
    }
    say(`    ${(await codes.issue({ role: 'observer', drill: id })).padEnd(22)} observers\n`);
  }
}
