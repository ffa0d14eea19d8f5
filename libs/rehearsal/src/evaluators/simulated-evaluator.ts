import { EvaluationItem, EvaluationQueue, EvaluationSamples } from '#libs/contracts';
import { RATINGS, seeded, type Inject, type Levels, type Rating, type Scenario } from '#libs/domain';
import { ServerSaidNo, type ServerDoor } from '../door/server-door.js';
import { HEARD, NOTES, NOTHING_CAME, REVISED, SEEN, THOUGHT_AGAIN } from './evaluator-phrases.js';
import { EVALUATOR_TRAITS, type EvaluatorPersona } from './evaluator-persona.js';
import { judgeAnswer } from './judge-answer.js';

type Line = EvaluationQueue['items'][number];

/** The state of marking may change between the look and the mark: a team revises, a lead evaluator freezes. */
const PASSING = new Set(['already-marked', 'mark-superseded', 'not-assigned', 'marking-frozen', 'not-markable-yet']);

/** Sample answers are whole answers. */
const WORDS_OF_A_SAMPLE = 70;

export interface EvaluatorOrders {
  readonly evaluator: string;
  readonly persona: EvaluatorPersona;
  readonly drill: string;
  readonly seed: string;
  readonly scenario?: Scenario | undefined;
}

/** One who marks from outside, over HTTP, as a person does at the desk: queue, item, mark. */
export class SimulatedEvaluator {
  marks = 0;
  samples = 0;
  observations = 0;
  private readonly injects: ReadonlyMap<string, Inject>;

  constructor(
    private readonly orders: EvaluatorOrders,
    private readonly door: ServerDoor,
    private readonly fault: (words: string) => void,
  ) {
    this.injects = new Map(orders.scenario?.injects.map((inject) => [inject.id, inject]));
  }

  /** Before StartEx: marks every sample answer of the pack. */
  async calibrate(): Promise<void> {
    const { drill, evaluator, persona, seed } = this.orders;
    const at = `/drills/${drill}/evaluation/samples`;
    const { samples } = EvaluationSamples.parse(await this.door.get(at));
    for (const { inject, rubric, sample, text, criteria, own } of samples) {
      if (own) continue;
      const said = { inject, rubric, criteria, answer: { text: text.en ?? Object.values(text)[0] } };
      const levels = judgeAnswer(said, undefined, persona, seed, evaluator, WORDS_OF_A_SAMPLE);
      const key = `sample/${evaluator}/${inject}/${sample}`;
      await this.doing(() =>
        this.door.post(`${at}/marks`, { inject, rubric, sample, levels }, key).then(() => undefined),
      );
      this.samples += 1;
    }
  }

  /** Marks what waits, the oldest first, at most so many; gives how many were there to mark. */
  async mark(most: number): Promise<number> {
    const { items } = await this.queue();
    const waiting = items.filter(({ state }) => state !== 'marked');
    for (const line of waiting.slice(0, most)) await this.doing(() => this.markOne(line));
    return waiting.length;
  }

  /** The hot wash: records what was seen of some teams outside any inject. */
  async observe(): Promise<void> {
    const { teams, tasks } = await this.queue();
    const { evaluator, persona, seed } = this.orders;
    for (const { team } of teams) {
      const chance = seeded(`${seed}/observed/${team}/${evaluator}`);
      if (tasks.length === 0 || chance.next() >= EVALUATOR_TRAITS[persona].observes) continue;
      const { task } = chance.pick(tasks);
      await this.doing(() => this.observeOne(team, task));
    }
  }

  private async queue(): Promise<EvaluationQueue> {
    return EvaluationQueue.parse(await this.door.get(`/drills/${this.orders.drill}/evaluation/queue`));
  }

  private async doing(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof ServerSaidNo && PASSING.has(error.problem.code)) return;
      this.fault(`${this.orders.evaluator}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async markOne({ item }: Line): Promise<void> {
    const { drill, evaluator, persona, seed } = this.orders;
    const seen = EvaluationItem.parse(await this.door.get(`/drills/${drill}/evaluation/items/${item}`));
    const traits = EVALUATOR_TRAITS[persona];
    const chance = seeded(`${seed}/${evaluator}/${item}/${seen.revision}`);
    const judged = judgeAnswer(seen, this.injects.get(seen.inject), persona, seed, evaluator);
    const heard = seen.answer === null && chance.next() < traits.hears;
    const note = seen.answer === null ? (heard ? HEARD : NOTHING_CAME) : chance.pick(NOTES);
    const noted = seen.answer === null || chance.next() < traits.writesNote;
    const levels = heard ? raised(seen, judged) : judged;
    const own = seen.marks.at(-1)?.mark;
    await this.give(seen, levels, { ...(noted && { note }), ...(own && { supersedes: own, reason: REVISED }) });
    if (seen.answer === null || chance.next() >= traits.thinksAgain) return;
    const again = EvaluationItem.parse(await this.door.get(`/drills/${drill}/evaluation/items/${item}`));
    const latest = again.marks.at(-1)?.mark;
    if (latest) await this.give(again, raised(again, judged), { supersedes: latest, reason: THOUGHT_AGAIN });
  }

  private async give({ item, revision, marks }: EvaluationItem, levels: Levels, more: object): Promise<void> {
    const at = `/drills/${this.orders.drill}/evaluation/marks`;
    await this.door.post(at, { item, levels, ...more }, `mark/${item}/${revision}/${marks.length}`);
    this.marks += 1;
  }

  private async observeOne(team: string, task: string): Promise<void> {
    const { drill, evaluator, seed, persona } = this.orders;
    const common = seeded(`${seed}/observed/${team}/${task}`).next();
    const bias = { strict: 0.12, lenient: -0.12, careful: 0 }[persona];
    const place = Math.min(0.99, Math.max(0, common * 0.9 + bias));
    const rating: Rating = RATINGS[Math.floor(place * RATINGS.length)] ?? 'M';
    const body = { task, team, rating, text: SEEN[rating] };
    await this.door.post(`/drills/${drill}/evaluation/observations`, body, `seen/${evaluator}/${team}/${task}`);
    this.observations += 1;
  }
}

/** One anchor higher on every criterion. */
function raised({ criteria }: Pick<EvaluationItem, 'criteria'>, levels: Levels): Levels {
  return Object.fromEntries(
    criteria.map(({ id, anchors }) => {
      const scale = anchors.map(({ level }) => level).sort((one, other) => one - other);
      const now = levels[id] ?? 0;
      return [id, scale.find((level) => level > now) ?? now];
    }),
  );
}
