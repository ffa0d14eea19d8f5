import { instant } from '../figures/instant.js';
import { ThinConsole } from '../crowd/thin-console.js';
import { ANSWER, questionId } from '../pack/respond-pack.js';
import { HttpLane } from './http-lane.js';
import { keepInFlight } from './in-flight.js';
import type { RespondOrder, RespondReport } from './respond.js';

type Join = Extract<RespondOrder, { readonly do: 'join' }>;
type Answer = Extract<RespondOrder, { readonly do: 'answer' }>;

/** Consoles that answer one question after the other, each waiting for its acknowledgement before it goes on. */
class Answerers {
  private readonly http: HttpLane;
  private asked = 0;

  private constructor(
    private readonly joined: Join,
    private readonly consoles: readonly ThinConsole[],
  ) {
    this.http = new HttpLane(joined.url, joined.consoles.length);
  }

  static async join(order: Join): Promise<Answerers> {
    const { url } = order;
    const consoles: ThinConsole[] = [];
    for (const { drill, token } of order.consoles)
      consoles.push(await ThinConsole.connect(url, { token, drill }, instant, () => undefined));
    return new Answerers(order, consoles);
  }

  async answer({ over, milliseconds, inFlight = this.consoles.length }: Answer): Promise<RespondReport> {
    const by = over === 'socket' ? this.bySocket : this.byHttp;
    const inTurn = (): Promise<boolean> => by(this.asked % this.consoles.length);
    const once = inFlight === this.consoles.length ? by : inTurn;
    const { done, failed, perSecond, times } = await keepInFlight(inFlight, milliseconds, once);
    return { said: 'answered', answers: done, refused: failed, perSecond, times };
  }

  private readonly bySocket = async (lane: number): Promise<boolean> => {
    const { inject, key } = this.next();
    const reply = await this.consoles[lane]?.ask('answer', { inject, key, answer: ANSWER });
    return reply?.ok ?? false;
  };

  private readonly byHttp = (lane: number): Promise<boolean> => {
    const { inject, key } = this.next();
    const { drill = '', token = '' } = this.joined.consoles[lane] ?? {};
    const path = `/api/v1/drills/${drill}/injects/${inject}/answers`;
    return this.http.post(path, token, key, JSON.stringify({ answer: ANSWER }));
  };

  /** All teams go through the questions alike; one that comes round again revises its answer. */
  private next(): { inject: string; key: string } {
    const number = this.asked++;
    const question = Math.floor(number / this.consoles.length) % this.joined.questions;
    return { inject: questionId(question), key: `answer-${process.pid}-${number}` };
  }
}

let answerers: Answerers | undefined;
const report = (message: RespondReport | undefined): void => void (message && process.send?.(message));

async function obey(order: RespondOrder): Promise<void> {
  if (order.do === 'answer') return report(await answerers?.answer(order));
  answerers = await Answerers.join(order);
  report({ said: 'joined' });
}

process.on('message', (order: RespondOrder) => void obey(order));
process.on('disconnect', () => process.exit(0));
