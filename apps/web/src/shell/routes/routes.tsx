import type { Session } from '#libs/contracts';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readEvaluateSearch } from '../../evaluate/parts.js';
import { Loading, Page } from '../page/page.js';
import { NotHere, WentWrong } from '../page/went-wrong.js';
import { afterwards } from '../session/afterwards.js';
import { placeOf, whoIsIn } from '../session/session.js';
import { readReplaySearch } from './replay-search.js';
import { SignInPage } from '../session/sign-in-page.js';
import { arrive } from '../session/use-arriving.js';

interface Asked {
  readonly location: { readonly href: string };
}

/** Who asks for a page; whoever is not signed in does that first, and is brought back. */
async function whoAsks({ location }: Asked): Promise<Session> {
  const session = await whoIsIn();
  if (session) return session;
  afterwards.set(location.href);
  throw redirect({ to: '/sign-in' });
}

/** Lets only some roles in; whoever else comes is sent to their own place. */
const onlyFor =
  (...roles: readonly Session['role'][]) =>
  async (asked: Asked): Promise<void> => {
    const session = await whoAsks(asked);
    if (!roles.includes(session.role)) throw redirect({ to: placeOf(session) });
  };

/** The Studio is for organisers, and for persons who were granted a part in it. */
const onlyWriters = async (asked: Asked): Promise<void> => {
  const session = await whoAsks(asked);
  const granted = session.grants.some((grant) => grant !== 'administrator');
  if (session.role !== 'organiser' && !granted) throw redirect({ to: placeOf(session) });
};

const CONTROL = ['organiser', 'director', 'controller', 'national-controller', 'sim-cell'] as const;

const root = createRootRoute({ component: Page, notFoundComponent: NotHere });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const session = await whoIsIn();
    if (!session) throw redirect({ to: '/sign-in' });
    // Who comes from a service elsewhere that knows them arrives here.
    throw redirect({ href: await arrive(session) });
  },
});

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage });
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('../session/join-page.js'), 'JoinPage'),
});

/** Pages of people: open to all are those that a link leads to. */
const invited = createRoute({
  getParentRoute: () => root,
  path: '/invited',
  component: lazyRouteComponent(() => import('../../people/invited/invited-place.js'), 'InvitedPlace'),
});
const recover = createRoute({
  getParentRoute: () => root,
  path: '/recover',
  component: lazyRouteComponent(() => import('../../people/sign-in/recover-place.js'), 'RecoverPlace'),
});
const home = createRoute({
  getParentRoute: () => root,
  path: '/home',
  beforeLoad: onlyFor('person'),
  component: lazyRouteComponent(() => import('../../people/home/home-place.js'), 'HomePlace'),
});
const newDrill = createRoute({
  getParentRoute: () => root,
  path: '/new-drill',
  beforeLoad: onlyFor('person'),
  component: lazyRouteComponent(() => import('../../people/home/new-drill-place.js'), 'NewDrillPlace'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  beforeLoad: async (asked) => {
    if (!(await whoAsks(asked)).person) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../../people/account/account-place.js'), 'AccountPlace'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  beforeLoad: async (asked) => {
    const { role, grants } = await whoAsks(asked);
    if (role !== 'organiser' && !grants.includes('administrator')) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../../people/installation/installation-place.js'), 'InstallationPlace'),
});
const community = createRoute({
  getParentRoute: () => root,
  path: '/people/community',
  beforeLoad: async (asked) => {
    if (!(await whoAsks(asked)).grants.includes('administrator')) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../../people/community/community-place.js'), 'CommunityPlace'),
});

const console = createRoute({
  getParentRoute: () => root,
  path: '/console',
  beforeLoad: onlyFor('team'),
  component: lazyRouteComponent(() => import('../../console/console-place.js'), 'ConsolePlace'),
});
const consoleInbox = createRoute({ getParentRoute: () => console, path: '/' });
const consoleInject = createRoute({ getParentRoute: () => console, path: 'injects/$inject' });
const consoleMessages = createRoute({ getParentRoute: () => console, path: 'messages' });
const consoleHistory = createRoute({ getParentRoute: () => console, path: 'history' });

const control = createRoute({
  getParentRoute: () => root,
  path: '/control',
  beforeLoad: onlyFor(...CONTROL),
  component: lazyRouteComponent(() => import('../../control/drills-place.js'), 'DrillsPlace'),
  validateSearch: ({ pack }: { readonly pack?: unknown }) => (typeof pack === 'string' ? { pack } : {}),
});
const controlledDrill = createRoute({
  getParentRoute: () => root,
  path: '/control/$drill',
  beforeLoad: onlyFor(...CONTROL),
  component: lazyRouteComponent(() => import('../../control/control-place.js'), 'ControlPlace'),
});
const joinCards = createRoute({
  getParentRoute: () => root,
  path: '/control/$drill/cards',
  beforeLoad: onlyFor('organiser', 'director', 'national-controller'),
  component: lazyRouteComponent(() => import('../../control/cards/cards-place.js'), 'CardsPlace'),
});
const drillPeople = createRoute({
  getParentRoute: () => root,
  path: '/control/$drill/people',
  beforeLoad: onlyFor('organiser', 'director', 'national-controller'),
  component: lazyRouteComponent(() => import('../../people/drill/people-place.js'), 'PeoplePlace'),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/control/$drill/webhooks',
  beforeLoad: onlyFor('organiser', 'director'),
  component: lazyRouteComponent(() => import('../../control/webhooks/webhooks-place.js'), 'WebhooksPlace'),
});

const studio = createRoute({
  getParentRoute: () => root,
  path: '/studio',
  beforeLoad: onlyWriters,
  component: lazyRouteComponent(() => import('../../studio/studio-place.js'), 'StudioPlace'),
});
const studioDraft = createRoute({
  getParentRoute: () => root,
  path: '/studio/$draft',
  beforeLoad: onlyWriters,
  component: lazyRouteComponent(() => import('../../studio/draft-place.js'), 'DraftPlace'),
});
const studioView = createRoute({ getParentRoute: () => studioDraft, path: '$view' });
const studioElement = createRoute({ getParentRoute: () => studioDraft, path: '$view/$element' });

const observe = createRoute({
  getParentRoute: () => root,
  path: '/observe',
  beforeLoad: onlyFor('observer'),
  component: lazyRouteComponent(() => import('../../observe/observe-place.js'), 'ObservePlace'),
});

const observeReleased = createRoute({
  getParentRoute: () => root,
  path: '/observe/released',
  beforeLoad: onlyFor('observer'),
  component: lazyRouteComponent(() => import('../../observe/released-place.js'), 'ReleasedPlace'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review/$drill',
  beforeLoad: onlyFor('organiser', 'director', 'team', 'national-controller'),
  component: lazyRouteComponent(() => import('../../review/review-place.js'), 'ReviewPlace'),
});
const reviewReport = createRoute({
  getParentRoute: () => review,
  path: '/',
  beforeLoad: async (asked) => {
    const { role } = await whoAsks(asked);
    // Of a nation's teams together there are documents; the report of one is that team's.
    if (role === 'national-controller') throw redirect({ to: '/review/$drill/documents', params: asked.params });
  },
  component: lazyRouteComponent(() => import('../../review/report/report-part.js'), 'ReportPart'),
});
const reviewScores = createRoute({
  getParentRoute: () => review,
  path: 'scores',
  beforeLoad: onlyFor('organiser', 'director'),
  component: lazyRouteComponent(() => import('../../review/scores/scores-part.js'), 'ScoresPart'),
});
const reviewPlan = createRoute({
  getParentRoute: () => review,
  path: 'plan',
  component: lazyRouteComponent(() => import('../../review/plan/plan-part.js'), 'PlanPart'),
});
const reviewPapers = createRoute({
  getParentRoute: () => review,
  path: 'documents',
  component: lazyRouteComponent(() => import('../../review/papers/papers-part.js'), 'PapersPart'),
});
const reviewFeedback = createRoute({
  getParentRoute: () => review,
  path: 'feedback',
  beforeLoad: onlyFor('organiser', 'director', 'team'),
  component: lazyRouteComponent(() => import('../../review/feedback/feedback-part.js'), 'FeedbackPart'),
});
const reviewReplay = createRoute({
  getParentRoute: () => review,
  path: 'replay',
  validateSearch: readReplaySearch,
  component: lazyRouteComponent(() => import('../../review/replay/replay-part.js'), 'ReplayPart'),
});

const evaluate = createRoute({
  getParentRoute: () => root,
  path: '/evaluate',
  beforeLoad: onlyFor('evaluator', 'lead-evaluator'),
  validateSearch: readEvaluateSearch,
  component: lazyRouteComponent(() => import('../../evaluate/evaluate-place.js'), 'EvaluatePlace'),
});

/** Every place of the app. Each but the way in is fetched when somebody goes there. */
export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signIn,
    join,
    invited,
    recover,
    home,
    newDrill,
    account,
    people,
    community,
    console.addChildren([consoleInbox, consoleInject, consoleMessages, consoleHistory]),
    control,
    controlledDrill,
    joinCards,
    drillPeople,
    webhooks,
    studio,
    studioDraft.addChildren([studioView, studioElement]),
    observe,
    observeReleased,
    review.addChildren([reviewReport, reviewReplay, reviewScores, reviewPlan, reviewPapers, reviewFeedback]),
    evaluate,
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: WentWrong,
  defaultPendingMs: 300,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
