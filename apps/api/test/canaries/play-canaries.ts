import type { EvaluationItem, EvaluationQueue } from '#libs/contracts';
import { toldBy, type DrillRig, type HttpVoice, type PlayedDrill, type TeamVoice } from '#libs/testing';
import { canaryOf } from './canary.js';

/** What one team's doings leave behind that nobody else may find. */
export interface Marks {
  readonly team: string;
  /** Words, numbers, file names, hashes, values and instants. */
  readonly secrets: Set<string>;
}

export async function uploads(drill: PlayedDrill, voice: HttpVoice, name: string, content: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const headers = { authorization: `Bearer ${voice.token ?? ''}` };
  const answered = await fetch(`${voice.url}${drill.path}/attachments`, { method: 'POST', headers, body: form });
  const { sha256 } = (await answered.json()) as { sha256: string };
  return sha256;
}

/** A team does all that a team can do, in its own words, at instants of its own. */
export async function playTeam(drill: PlayedDrill, team: TeamVoice, injects: readonly string[]): Promise<Marks> {
  const { word, number } = canaryOf(team.id);
  const secrets = new Set([word, String(number)]);
  const sha256 = await uploads(drill, team.http, `${word}.txt`, `Notes of ${word}\n`);
  secrets.add(sha256);
  for (const inject of injects) {
    if (!team.hasSeen(inject)) continue;
    await team.opens(inject);
    const drafted = { inject, field: 'words', value: `${word} draft`, writer: word, base: 0 };
    await team.tries('draft', drafted);
    await team.answers(inject, {
      words: `${word} says`,
      count: number,
      found: [{ type: 'domain-name', value: `${word}.example` }],
      files: [{ sha256, name: `${word}.txt` }],
      notice: { title: `${word} title`, body: `${word} body`, tlp: 'TLP:GREEN', indicators: [] },
      one: 'a',
    });
  }
  await team.takesHint('ask-1', 'look');
  for (const hidden of await ownValues(drill, team.id)) secrets.add(hidden);
  return { team: team.id, secrets };
}

/** What was made for a team alone, and when it did what it did. */
async function ownValues(drill: PlayedDrill, team: string): Promise<string[]> {
  return drill.look((seen) => {
    const record = seen.teams.get(team);
    const { 'bad.domain': domain = '', 'bad.hash': made = '', mark = '' } = record?.values ?? {};
    const files = record?.artefacts.map(({ sha256 }) => sha256) ?? [];
    return [domain, made, mark, ...files];
  });
}

/** An evaluator marks everything there is, each item in words that are that team's own canary. */
export async function markEverything(drill: PlayedDrill, evaluator: HttpVoice): Promise<number> {
  const queue = toldBy<EvaluationQueue>('queue', await evaluator.asks('get', `${drill.path}/evaluation/queue`));
  for (const { item } of queue.items) {
    const { answer } = toldBy<EvaluationItem>(
      'item',
      await evaluator.asks('get', `${drill.path}/evaluation/items/${item}`),
    );
    const [word = ''] = String(answer?.['words'] ?? '').split(' ');
    const mark = { item, levels: { calm: 2 }, note: `${word} was read` };
    toldBy('mark', await evaluator.posts(`${drill.path}/evaluation/marks`, mark));
  }
  return queue.items.length;
}

/** An evaluator with a voice. */
export async function evaluatorOf(rig: DrillRig, drill: PlayedDrill, name: string): Promise<HttpVoice> {
  toldBy('evaluator', await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: name, name }));
  const { body } = await rig.organiser.asks('get', `${drill.path}/codes`);
  const { evaluators } = body as { evaluators: { evaluator: string; code: string }[] };
  return rig.stranger.signsIn(evaluators.find(({ evaluator }) => evaluator === name)?.code ?? '');
}
