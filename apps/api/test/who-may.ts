/**
 * Those who knock at every door: `stranger` plays in another drill, `lead` leads the evaluation of this one. The last three
 * are at home: one whom nothing was granted, `host` who may create drills, and one who administers people.
 */
export const ROLES = [
  'anonymous',
  'observer',
  'evaluator',
  'lead',
  'team',
  'player',
  'mentor',
  'shadow',
  'stranger',
  'organiser',
  'director',
  'controller',
  'sim-cell',
  'national',
  'person',
  'host',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** `in`: past the question of who asks; otherwise the status with which one is sent away. */
export type Welcome = 'in' | 401 | 403 | 404;
type Said = 'anonymous' | 'observer' | 'evaluator' | 'team' | 'stranger' | 'organiser';
/** Of whom nothing is said, as {@link everyRole} has it. */
export type Expected = Readonly<Record<Said, Welcome>> & Readonly<Partial<Record<Role, Welcome>>>;

/** Who is like whom, where a row says nothing of them. */
export const everyRole = (who: Expected): Readonly<Record<Role, Welcome>> => ({
  lead: who.observer,
  player: who.team,
  mentor: who.observer,
  shadow: who.mentor ?? who.observer,
  director: who.organiser,
  controller: who.observer,
  'sim-cell': who.controller ?? who.observer,
  national: who.observer,
  person: who.stranger,
  host: who.stranger,
  administrator: who.stranger,
  ...who,
});

const all: Expected = { anonymous: 'in', observer: 'in', evaluator: 'in', team: 'in', stranger: 'in', organiser: 'in' };
/** A form without the token of the session that sends it. */
const noFormOfTheirs: Expected = {
  ...{ ...all, team: 403, mentor: 403, stranger: 403 },
  ...{ person: 'in', host: 'in', administrator: 'in' },
};
const signedIn: Expected = { ...all, anonymous: 401 };
const control: Expected = { anonymous: 401, observer: 403, evaluator: 403, team: 403, stranger: 404, organiser: 'in' };
/** What is of the house as a whole: those who are in one drill have no part in it. */
const organisers: Expected = { ...control, stranger: 403, director: 403, host: 'in' };
const noCode: Expected = { ...organisers, organiser: 403 };
const people: Expected = { ...noCode, person: 'in', administrator: 'in' };
const administrators: Expected = { ...noCode, host: 403, administrator: 'in' };
/** The passkey is none: whoever may keep one is told so with 401. */
const notKept: Expected = { ...people, person: 401, host: 401, administrator: 401 };
const nationsToo: Expected = { ...control, national: 'in' };
const overseers: Expected = { ...control, controller: 'in' };
const injectors: Expected = { ...overseers, 'sim-cell': 403 };
/** Those who conduct, each as far as they reach: a national controller for the teams of one nation. */
const nationToo: Expected = { ...control, national: 'in' };
const conductors: Expected = { ...overseers, national: 'in' };
const releasers: Expected = { ...injectors, national: 'in' };
const teams: Expected = { anonymous: 401, observer: 403, evaluator: 403, team: 'in', stranger: 404, organiser: 403 };
const teamLeads: Expected = { ...teams, player: 403 };
const inTheDrill: Expected = { ...teams, observer: 'in', evaluator: 'in', organiser: 'in' };
const notObservers: Expected = { ...inTheDrill, observer: 403, evaluator: 403 };
const ownersAlone: Expected = { ...notObservers, player: 403, national: 'in' };
/** Whoever answers for a nation. */
const nationsOwn: Expected = { ...teamLeads, national: 'in' };
const theTeamAndControl: Expected = { ...notObservers, mentor: 'in', controller: 'in' };
const readers: Expected = { ...inTheDrill, mentor: 403, controller: 403 };
const writers: Expected = { ...notObservers, lead: 'in', national: 'in' };
/** Whatever drill they are of. */
const notWatchers: Expected = { ...notObservers, stranger: 'in', person: 403, host: 404, administrator: 403 };
const evaluators: Expected = { ...teams, team: 403, evaluator: 'in' };
const markersAndControl: Expected = { ...control, evaluator: 'in', lead: 'in' };
const leads: Expected = { ...control, lead: 'in' };

interface Row {
  readonly who: Expected;
  /** A body that is well formed, so that the question of who asks is reached. */
  readonly body?: unknown;
}

const row = (who: Expected, body?: unknown): Row => ({ who, body });
const reason = { reason: 'a test' };
const outage = { team: 'blue', from: '2026-01-01T00:00:00Z', to: '2026-01-01T00:01:00Z' };
const inject = { id: 'fresh', title: 'Fresh', body: 'Fresh.', trigger: { at: 'T+00:30' } };
const NO_ID = '00000000-0000-4000-8000-000000000000';
const FINDING = { section: 'overview', kind: 'note', title: 'T', text: 'T' };
const ACTION = {
  ...{ issue: 'I', correctiveAction: 'C', element: 'training', owner: 'O', organisation: 'O' },
  due: '2099-01-01',
};
const RELEASE = { what: 'regional', version: 1, to: { whom: 'nations' }, tlp: 'TLP:GREEN' };
const REGISTERED = {
  ...{ id: 'x', rawId: 'x', type: 'public-key' },
  response: { clientDataJSON: 'x', attestationObject: 'x' },
};
const RESULTS = { scores: 'all', to: { whom: 'region' }, tlp: 'TLP:AMBER' };
const drill = '/api/v1/drills/:drill';
const studio = '/api/v1/studio';
const me = '/api/v1/people/me';
const draft = `${studio}/drafts/:draft`;

/** Who may pass which door. A route that is not here fails the spec. */
export const WHO_MAY: Readonly<Record<string, Row>> = {
  'GET /docs-styles.css': row(all),
  'GET /health/live': row(all),
  'GET /health/ready': row(all),
  'GET /metrics': row(all),
  'GET /api/v1/report.css': row(all),
  // Pages of a team without scripts: whoever is no team is led to sign in, and is told nothing.
  'GET /plain.css': row(all),
  'GET /plain': row(all),
  'GET /plain/injects/:inject': row(all),
  'GET /plain/messages': row(all),
  'POST /plain/sign-in': row(all, {}),
  'POST /plain/sign-out': row(all, {}),
  'POST /plain/injects/:inject/answer': row(all, {}),
  'POST /plain/injects/:inject/hints/:hint': row(all, {}),
  'POST /plain/messages': row(noFormOfTheirs, {}),
  'POST /api/v1/sessions': row(all, { code: 'CODE' }),
  'GET /api/v1/sessions/current': row(signedIn),
  'DELETE /api/v1/sessions/current': row(signedIn),
  'POST /api/v1/sessions/password': row(all, { email: 'person@example.org', password: 'plum tree window 7' }),
  'POST /api/v1/sessions/current/place': row(people, { role: 'observer', drill: NO_ID }),
  'POST /api/v1/sessions/current/home': row(people),
  'POST /api/v1/recovery/code': row(all, { email: 'nobody@example.org', code: 'CODE', password: 'password1234' }),
  'POST /api/v1/recovery/link': row(all, { token: 'none', password: 'plum tree window 8' }),
  [`GET ${me}`]: row(people),
  [`PUT ${me}`]: row(people, { name: 'A person' }),
  [`POST ${me}/news/seen`]: row(people),
  [`POST ${me}/proof/options`]: row(people),
  [`PUT ${me}/email`]: row(people, { email: 'host@example.org', password: 'plum tree window 7' }),
  [`POST ${me}/delete`]: row(people, { email: 'not-mine@example.org', password: 'plum tree window 7' }),
  [`PUT ${me}/password`]: row(people, { current: 'plum tree window 7', password: 'password1234' }),
  [`POST ${me}/recovery-codes`]: row(people, { password: 'plum tree window 7' }),
  [`GET ${me}/sessions`]: row(people),
  [`DELETE ${me}/sessions`]: row(people),
  [`DELETE ${me}/sessions/:console`]: row(people),
  [`GET ${me}/tokens`]: row(people),
  [`POST ${me}/tokens`]: row(people, { name: 'T', scopes: ['read'], days: 1, password: 'plum tree window 7' }),
  [`DELETE ${me}/tokens/:token`]: row(people),
  [`GET ${me}/passkeys`]: row(people),
  [`POST ${me}/passkeys/options`]: row(people, { password: 'plum tree window 7' }),
  [`POST ${me}/passkeys`]: row(notKept, { name: 'K', response: REGISTERED }),
  [`DELETE ${me}/passkeys/:passkey`]: row(people),
  'POST /api/v1/sessions/passkey/options': row(all),
  'POST /api/v1/sessions/passkey': row(all, {}),
  'GET /api/v1/providers': row(all),
  'POST /api/v1/providers/:provider/begin': row(all, { what: 'sign-in' }),
  'GET /api/v1/providers/:provider/callback': row(all),
  [`DELETE ${me}/providers/:provider`]: row(people),
  'GET /api/v1/people': row(administrators),
  'PUT /api/v1/people/:person/grants': row(administrators, { grants: [] }),
  'PUT /api/v1/people/:person/memberships': row(administrators, { memberships: [] }),
  'POST /api/v1/people/:person/disable': row(administrators),
  'POST /api/v1/people/:person/enable': row(administrators),
  'POST /api/v1/people/:person/delete': row(administrators),
  'POST /api/v1/people/:person/recovery-link': row({ ...organisers, administrator: 'in' }),
  'GET /api/v1/community': row(signedIn),
  'PUT /api/v1/community': row({ ...organisers, host: 403, administrator: 'in' }, { name: 'A community' }),
  'POST /api/v1/invitations': row(
    { ...organisers, host: 403, administrator: 'in' },
    { gives: { what: 'grant', grant: 'author' } },
  ),
  'GET /api/v1/invitations': row({ ...organisers, host: 403, administrator: 'in' }),
  'POST /api/v1/invitations/:invitation/withdraw': row(signedIn),
  'POST /api/v1/invitations/look': row(all, { token: 'none' }),
  'POST /api/v1/invitations/accept': row(all, {
    token: 'none',
    person: { name: 'N', email: 'n@example.org', password: 'plum tree window 9' },
  }),
  'GET /api/v1/sign-in-log': row({ ...people, director: 'in' }),
  [`GET ${drill}/people`]: row(nationsToo),
  [`DELETE ${drill}/people/:assignment`]: row(nationsToo),
  'GET /api/v1/packs': row(organisers),
  'GET /api/v1/drills': row(signedIn),
  'POST /api/v1/drills': row(organisers, { pack: 'no-such-pack', title: 'A drill' }),
  [`GET ${drill}`]: row(conductors),
  [`GET ${drill}/injects`]: row(conductors),
  [`GET ${drill}/codes`]: row(nationToo),
  [`POST ${drill}/codes/renew`]: row(
    { ...nationToo, team: 'in', player: 403 },
    { whose: { role: 'team', team: 'green', seat: 'shadow' } },
  ),
  [`GET ${drill}/directory`]: row(theTeamAndControl),
  [`GET ${drill}/stream`]: row(inTheDrill),
  [`GET ${drill}/presence`]: row(conductors),
  [`GET ${drill}/board`]: row(inTheDrill),
  'GET /api/v1/signing-key': row(all),
  [`GET ${drill}/verification`]: row(control),
  [`GET ${drill}/journal`]: row(control),
  [`GET ${drill}/webhooks`]: row(control),
  [`POST ${drill}/webhooks`]: row(control, { url: 'http://here', events: ['drill.started'] }),
  [`DELETE ${drill}/webhooks/:webhook`]: row(control),
  [`POST ${drill}/webhooks/:webhook/test`]: row(control),
  [`POST ${drill}/webhooks/:webhook/deliveries/:delivery/again`]: row(control),
  [`GET ${drill}/export`]: row(nationsOwn),
  [`POST ${drill}/nations/:nation/erasure`]: row(control, { phrase: 'no', ...reason }),
  [`GET ${drill}/report`]: row(notObservers),
  [`GET ${drill}/report.html`]: row(notObservers),
  [`GET ${drill}/replay`]: row({ ...notObservers, national: 'in' }),
  [`GET ${drill}/replay/plan`]: row(nationsToo),
  [`GET ${drill}/replay/board`]: row(control),
  [`POST ${drill}/nations`]: row(control, { nation: 'XZ', name: 'Nowhere' }),
  [`POST ${drill}/organisations`]: row(nationToo, { organisation: 'o', name: 'O', nation: 'XA' }),
  [`POST ${drill}/teams`]: row(nationToo, { id: 't', name: 'T', nation: 'XA', organisation: 'o' }),
  [`POST ${drill}/schedule`]: row(control, { startAt: '2099-01-01T00:00:00Z' }),
  [`POST ${drill}/comcheck`]: row(releasers),
  [`POST ${drill}/comcheck/answer`]: row(teams),
  [`POST ${drill}/shown`]: row(teamLeads, { shown: false }),
  [`POST ${drill}/start`]: row(control),
  [`POST ${drill}/pause`]: row(control, reason),
  [`POST ${drill}/resume`]: row(control),
  [`POST ${drill}/speed`]: row(control, { speed: 2 }),
  [`POST ${drill}/jump`]: row(control, { phase: 'no-phase' }),
  [`POST ${drill}/shift`]: row(control, { from: '2026-01-01T00:00:00Z' }),
  [`POST ${drill}/stop`]: row(control, reason),
  [`POST ${drill}/end`]: row(control, reason),
  [`POST ${drill}/abort`]: row(control, reason),
  [`POST ${drill}/announcements`]: row(conductors, { text: 'Hello' }),
  [`POST ${drill}/injects`]: row(injectors, inject),
  [`PUT ${drill}/injects/:inject`]: row(injectors, { ...inject, id: 'first' }),
  [`GET ${drill}/injects/:inject/texts`]: row(conductors),
  [`PUT ${drill}/injects/:inject/texts`]: row(injectors, { texts: {} }),
  [`POST ${drill}/injects/:inject/release`]: row(releasers, {}),
  [`POST ${drill}/injects/:inject/contingency`]: row(conductors, {}),
  [`POST ${drill}/injects/:inject/hold`]: row(injectors),
  [`POST ${drill}/injects/:inject/free`]: row(injectors),
  [`POST ${drill}/injects/:inject/skip`]: row(injectors, reason),
  [`POST ${drill}/injects/:inject/reschedule`]: row(injectors, { at: 'T+00:40' }),
  [`POST ${drill}/injects/:inject/close`]: row(releasers, {}),
  [`GET ${drill}/injects/:inject/files/:artefact`]: row({ ...theTeamAndControl, 'sim-cell': 403, national: 'in' }),
  [`POST ${drill}/injects/:inject/answers`]: row(teams, { answer: {} }),
  [`POST ${drill}/injects/:inject/open`]: row(teams),
  [`POST ${drill}/injects/:inject/hints/:hint`]: row(teams),
  [`POST ${drill}/delivered`]: row(teams, { injects: ['first'] }),
  [`POST ${drill}/messages`]: row(teams, { to: ['green'], tlp: 'TLP:GREEN', subject: 'S', body: 'B' }),
  [`POST ${drill}/attachments`]: row(teams),
  [`GET ${drill}/attachments/:sha256`]: row({ ...theTeamAndControl, 'sim-cell': 403, national: 'in' }),
  [`POST ${drill}/evaluators`]: row(control, { evaluator: 'eve', name: 'Eve' }),
  [`PUT ${drill}/evaluators/:evaluator`]: row(control, { name: 'Eve' }),
  [`POST ${drill}/evaluators/:evaluator/leave`]: row(control, reason),
  [`POST ${drill}/evaluation/settings`]: row(control, {}),
  [`GET ${drill}/evaluation/queue`]: row(evaluators),
  [`GET ${drill}/evaluation/items/:item`]: row(evaluators),
  [`GET ${drill}/evaluation/items/:item/files/:sha256`]: row(evaluators),
  [`POST ${drill}/evaluation/marks`]: row(evaluators, { item: 'none', levels: {} }),
  [`POST ${drill}/evaluation/observations`]: row(
    { ...evaluators, lead: 'in' },
    { task: 'task', team: 'blue', rating: 'P', text: 'Seen' },
  ),
  [`GET ${drill}/evaluation/marks`]: row(control),
  [`GET ${drill}/evaluation/agreement`]: row(markersAndControl),
  [`GET ${drill}/evaluation/ratings`]: row(control),
  [`GET ${drill}/evaluation/observing`]: row({ ...evaluators, lead: 'in' }),
  [`GET ${drill}/evaluation/samples`]: row(evaluators),
  [`POST ${drill}/evaluation/samples/marks`]: row(evaluators, { inject: 'x', rubric: 'x', sample: 'x', levels: {} }),
  [`GET ${drill}/evaluation/review`]: row(leads),
  [`GET ${drill}/evaluation/review/:item`]: row(leads),
  [`GET ${drill}/evaluation/review/:item/files/:sha256`]: row(leads),
  [`GET ${drill}/evaluation/calibration/results`]: row(leads),
  [`GET ${drill}/evaluation/analysis`]: row(leads),
  [`GET ${drill}/scoring/versions`]: row(control),
  [`GET ${drill}/scoring/versions/:version`]: row(control),
  [`GET ${drill}/scoring/difference`]: row(control),
  [`POST ${drill}/scoring/changes`]: row(control, { ...reason, settings: { floor: 0.5 } }),
  [`GET ${drill}/outages`]: row(nationToo),
  [`POST ${drill}/outages`]: row(nationToo, { ...outage, ...reason }),
  [`POST ${drill}/outages/:outage/withdraw`]: row(nationToo, reason),
  [`POST ${drill}/evaluation/moderations`]: row(leads, {
    inject: 'first',
    team: 'blue',
    rubric: 'none',
    levels: {},
    ...reason,
  }),
  [`GET ${drill}/dossier`]: row(writers),
  [`POST ${drill}/dossier/needs`]: row(writers, { text: 'A need' }),
  [`POST ${drill}/dossier/needs/from-actions`]: row(writers, { actions: [NO_ID] }),
  [`POST ${drill}/dossier/needs/:need/withdraw`]: row(writers),
  [`POST ${drill}/dossier/findings`]: row(writers, FINDING),
  [`POST ${drill}/dossier/findings/:finding/withdraw`]: row(writers, reason),
  [`POST ${drill}/dossier/actions`]: row(writers, ACTION),
  [`GET ${drill}/reports`]: row(readers),
  [`GET ${drill}/reports/:what`]: row(readers),
  [`GET ${drill}/reports/:what/:format`]: row(readers),
  [`GET ${drill}/reports.zip`]: row(ownersAlone),
  [`POST ${drill}/reports/sign`]: row(control, { what: 'regional', name: 'N', office: 'O' }),
  [`POST ${drill}/reports/releases`]: row(control, RELEASE),
  [`POST ${drill}/reports/releases/:release/withdraw`]: row(ownersAlone, reason),
  [`GET ${drill}/released`]: row(readers),
  [`POST ${drill}/results/releases`]: row(nationsOwn, RESULTS),
  [`GET ${drill}/trend`]: row({ ...teams, national: 'in' }),
  [`GET ${drill}/forms`]: row(notObservers),
  [`GET ${drill}/forms/results`]: row(notObservers),
  [`POST ${drill}/forms/settings`]: row(control, { anonymous: true }),
  [`POST ${drill}/forms/:form`]: row(teams, { answers: {} }),
  'GET /api/v1/improvement-actions': row({ ...notWatchers, national: 'in' }),
  'POST /api/v1/improvement-actions/:action/move': row({ ...notWatchers, national: 'in' }, { status: 'done' }),
  [`POST ${drill}/evaluation/freeze`]: row(leads, reason),
  [`POST ${drill}/evaluation/reopen`]: row(leads, reason),
  [`GET ${studio}/author`]: row(organisers),
  [`PUT ${studio}/author`]: row(organisers, { name: 'Ada' }),
  [`GET ${studio}/drafts`]: row(organisers),
  [`POST ${studio}/drafts`]: row(organisers, { from: { kind: 'pack', pack: 'no-such-pack' } }),
  [`POST ${studio}/drafts/upload`]: row(organisers),
  [`GET ${draft}`]: row(organisers),
  [`DELETE ${draft}`]: row(organisers),
  [`GET ${draft}/pack.zip`]: row(organisers),
  [`POST ${draft}/changes`]: row(organisers, {
    base: 0,
    changes: [{ kind: 'set', at: ['scenario', 'title'], to: 'T' }],
  }),
  [`GET ${draft}/revisions`]: row(organisers),
  [`GET ${draft}/revisions/:revision`]: row(organisers),
  [`GET ${draft}/difference`]: row(organisers),
  [`POST ${draft}/restore`]: row(organisers, { base: 0, revision: 0 }),
  [`GET ${draft}/faults`]: row(organisers),
  [`GET ${draft}/yaml`]: row(organisers),
  [`PUT ${draft}/yaml`]: row(organisers, { base: 0, path: 'scenario.yaml', text: 'title: T' }),
  [`POST ${draft}/files`]: row(organisers),
  [`GET ${draft}/files`]: row(organisers),
  [`POST ${draft}/submit`]: row(organisers, { revision: 0 }),
  [`POST ${draft}/approve`]: row(organisers, { revision: 0 }),
  [`POST ${draft}/return`]: row(organisers, reason),
  [`GET ${draft}/review`]: row(organisers),
  [`GET ${draft}/comments`]: row(organisers),
  [`POST ${draft}/comments`]: row(organisers, { at: null, text: 'A comment' }),
  [`GET ${draft}/rehearsals`]: row(organisers),
  [`POST ${draft}/rehearsals`]: row(organisers, { teams: 1 }),
  [`GET ${draft}/rehearsals/:rehearsal`]: row(organisers),
  [`POST ${draft}/rehearsals/:rehearsal/cancel`]: row(organisers),
  [`POST ${draft}/comments/:comment/resolve`]: row(organisers),
  [`POST ${draft}/comments/:comment/reopen`]: row(organisers),
};
