import { inLanguage, type Language, type Scenario, type TeamInject, type TeamSees, type Values } from '#libs/domain';
import { deduceValues, learnValues } from '../answers/learn-values.js';

/** What a team has been told so far, and the values that it could read from it. */
export class TeamStory {
  readonly injects = new Map<string, TeamInject>();
  readonly texts: string[] = [];
  /** The highest revision of its own answer that the stream has shown, by inject. */
  readonly answered = new Map<string, number>();
  readonly closed = new Set<string>();
  private known: Values = {};

  constructor(
    private readonly languages: readonly Language[],
    private readonly scenario: Scenario | undefined,
  ) {}

  get values(): Values {
    return this.known;
  }

  hear(event: TeamSees): void {
    if (event.type === 'inject-released') this.receive(event.inject);
    else if (event.type === 'inject-closed') this.closed.add(event.inject);
    else if (event.type === 'response-submitted') this.answered.set(event.inject, event.revision);
    else if (event.type === 'message-sent') this.texts.push(`${event.subject}\n${event.body}`);
    else if (event.type === 'hint-taken') this.texts.push(inLanguage(event.text, this.languages));
  }

  /** Reads a text beside the template from which it was made. */
  read(template: string, text: string): void {
    this.texts.push(text);
    this.learn(learnValues(template, text, this.known));
  }

  private receive(inject: TeamInject): void {
    this.injects.set(inject.id, inject);
    for (const { subject, body } of Object.values(inject.content)) this.texts.push(`${subject}\n${body}`);
    for (const { id, name, sha256, bytes } of inject.attachments) {
      const fact = `artefact.${id}`;
      this.learn({ [`${fact}.sha256`]: sha256, [`${fact}.name`]: name, [`${fact}.bytes`]: String(bytes) });
    }
    const template = this.scenario?.injects.find(({ id }) => id === inject.id);
    if (!template) return;
    for (const [language, { subject, body }] of Object.entries(inject.content)) {
      const before = template.content[language as Language];
      if (!before) continue;
      this.learn(learnValues(before.subject, subject, this.known));
      this.learn(learnValues(before.body, body, this.known));
    }
    const { from } = template;
    this.learn(learnValues(from.name, inject.from.name, this.known));
    this.learn(learnValues(from.address ?? '', inject.from.address ?? '', this.known));
  }

  private learn(learnt: Values): void {
    if (Object.keys(learnt).length === 0) return;
    const all = { ...this.known, ...learnt };
    this.known = this.scenario ? deduceValues(this.scenario, all) : all;
  }
}
