import type { SeenDelivery, SeenDrill, SeenInject } from '../drill/drill.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import type { Language, Localised } from '../kernel/localised.js';
import type { DrillTime, Milliseconds } from '../kernel/time.js';
import type { Tlp } from '../kernel/tlp.js';
import type { Field } from '../scenario/response-form.js';
import type { Channel, InjectContent, Sender } from '../scenario/scenario.js';
import { fill, type Values } from '../scenario/variables.js';

export interface TeamAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly description: Localised;
}

/** An inject as one team gets it: its own values filled in, in its own languages, without anything meant for control. */
export interface TeamInject {
  readonly id: InjectId;
  readonly channel: Channel;
  readonly from: Sender;
  readonly tlp: Tlp;
  readonly content: Readonly<Partial<Record<Language, InjectContent>>>;
  readonly attachments: readonly TeamAttachment[];
  readonly hints: readonly { readonly id: string; readonly cost: number }[];
  readonly fields: readonly Field[];
  readonly target?: Milliseconds;
  readonly limit?: Milliseconds;
  /** Drill time at which it was released, and after which no answer is taken. */
  readonly released: DrillTime;
  readonly closes?: DrillTime;
}

/** The languages a team gets: those it asked for that the text has, else all that there are. */
function wanted<T>(texts: Readonly<Partial<Record<Language, T>>>, languages: readonly Language[]): [Language, T][] {
  const all = Object.entries(texts) as [Language, T][];
  const own = all.filter(([language]) => languages.includes(language));
  return own.length > 0 ? own : all;
}

/** A localised text in a team's languages, with its values filled in. */
export const localisedFor = (text: Localised, languages: readonly Language[], values: Values): Localised =>
  Object.fromEntries(wanted(text, languages).map(([language, words]) => [language, fill(words, values)]));

function fieldFor(field: Field, languages: readonly Language[], values: Values): Field {
  const label = localisedFor(field.label, languages, values);
  if (!('options' in field)) return { ...field, label };
  const options = field.options.map((option) => ({ ...option, label: localisedFor(option.label, languages, values) }));
  return { ...field, label, options };
}

export function injectForTeam(drill: SeenDrill, record: SeenInject, team: TeamId, delivery: SeenDelivery): TeamInject {
  const member = drill.teams.get(team);
  const languages = member?.card.languages ?? [];
  const values = member?.values ?? {};
  const extraTime = member?.card.extraTime ?? 1;
  const { id, channel, from, tlp, content, attachments, hints, form, target, limit, closes } = record.inject;
  const released = delivery.released?.time ?? 0;
  return {
    id,
    channel,
    from: { name: fill(from.name, values), ...(from.address && { address: fill(from.address, values) }) },
    tlp,
    content: Object.fromEntries(
      wanted(content, languages).map(([language, { subject, body }]) => [
        language,
        { subject: fill(subject, values), body: fill(body, values) },
      ]),
    ),
    attachments: attachments.flatMap((file) => attachmentFor(drill, team, file, languages)),
    hints: hints.map((hint) => ({ id: hint.id, cost: hint.cost })),
    fields: form?.fields.map((field) => fieldFor(field as Field, languages, values)) ?? [],
    ...(target !== undefined && { target: Math.ceil(target * extraTime) }),
    ...(limit !== undefined && { limit: Math.ceil(limit * extraTime) }),
    released,
    ...(closes !== undefined && { closes: released + Math.ceil(closes * extraTime) }),
  };
}

function attachmentFor(drill: SeenDrill, team: TeamId, id: string, languages: readonly Language[]): TeamAttachment[] {
  const member = drill.teams.get(team);
  const made = member?.artefacts.find((artefact) => artefact.id === id);
  const declared = drill.scenario.artefacts.find((artefact) => artefact.id === id);
  if (!member || !made || !declared) return [];
  return [{ ...made, description: localisedFor(declared.description, languages, member.values) }];
}
