import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { loadSession } from '../api/queries.ts';
import { loadTexts } from '../i18n/i18n.ts';
import { given } from '../lib/given.ts';
import { Crashed } from './crashed.tsx';
import { firstArea } from './areas.ts';
import { NotFound } from './not-found.tsx';
import { NoArea } from './no-area.tsx';
import { Shell } from './shell.tsx';

interface RouterContext {
  client: QueryClient;
}
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <const T extends string>(value: unknown, options: readonly T[]): T | undefined =>
  options.find((option) => option === value);
const dateIn = (value: unknown): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined;

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: Crashed,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => given({ next: text(search['next']), why: text(search['why']) }),
  component: lazyRouteComponent(() => import('../features/session/sign-in.page.tsx'), 'SignInPage'),
});

/** Everything behind the door: without a session the sign-in page comes first and leads back to the same address. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await loadSession(context.client);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Crashed,
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const to = firstArea(context.session.roles, context.session.permissions);
    if (to !== null) throw redirect({ to });
  },
  component: NoArea,
});

/** Day: which day, how the lanes are cut, which visit is open. */
const daySearch = (search: Record<string, unknown>) =>
  given({
    date: dateIn(search['date']),
    by: oneOf(search['by'], ['person', 'patient']),
    visit: text(search['visit']),
    find: text(search['find']),
    show: text(search['show']),
    zoom: ['1', '2', '3', '4'].includes(String(search['zoom'])) ? Number(search['zoom']) : undefined,
  });
const dayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/day',
  loader: () => loadTexts('reception', 'replan'),
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('../features/reception/day.page.tsx'), 'DayPage'),
});
const bookRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/book',
  loader: () => loadTexts('reception'),
  validateSearch: (search: Record<string, unknown>) =>
    given({
      patient: text(search['patient']),
      treatment: text(search['treatment']),
      discs: ['1', '2', '3', '4', '5'].includes(String(search['discs'])) ? Number(search['discs']) : undefined,
      date: dateIn(search['date']),
      doctor: text(search['doctor']),
      notBefore: text(search['notBefore']),
      notAfter: text(search['notAfter']),
      walkIn: search['walkIn'] === true || search['walkIn'] === 'true' ? true : undefined,
      move: text(search['move']),
      booked: text(search['booked']),
    }),
  component: lazyRouteComponent(() => import('../features/reception/book.page.tsx'), 'BookPage'),
});
const arrivalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/arrivals',
  loader: () => loadTexts('reception'),
  validateSearch: (search: Record<string, unknown>) =>
    given({ visit: text(search['visit']), find: text(search['find']) }),
  component: lazyRouteComponent(() => import('../features/reception/arrivals.page.tsx'), 'ArrivalsPage'),
});

const visitSearch = (search: Record<string, unknown>) =>
  given({ visit: text(search['visit']), room: text(search['room']), list: text(search['list']) });
const doctorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/doctor',
  loader: () => loadTexts('clinical', 'doctor'),
  validateSearch: visitSearch,
  component: lazyRouteComponent(() => import('../features/doctor/doctor.page.tsx'), 'DoctorPage'),
});
const theatreRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/theatre',
  loader: () => loadTexts('clinical', 'theatre'),
  validateSearch: visitSearch,
  component: lazyRouteComponent(() => import('../features/theatre/theatre.page.tsx'), 'TheatrePage'),
});
const recoveryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/recovery',
  loader: () => loadTexts('clinical', 'recovery'),
  validateSearch: visitSearch,
  component: lazyRouteComponent(() => import('../features/nurse/recovery.page.tsx'), 'RecoveryPage'),
});
const imagingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imaging',
  loader: () => loadTexts('clinical', 'imaging'),
  validateSearch: visitSearch,
  component: lazyRouteComponent(() => import('../features/imaging/imaging.page.tsx'), 'ImagingPage'),
});

const whatIfRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/what-if',
  loader: () => loadTexts('clinical', 'whatIf'),
  // The screen itself reads what is asked: the engine's words belong to no other screen's first load.
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/manager/what-if.page.tsx'), 'WhatIfPage'),
});

const holdPolicyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/hold-policy',
  loader: () => loadTexts('clinical', 'holdPolicy'),
  component: lazyRouteComponent(() => import('../features/manager/hold-policy.page.tsx'), 'HoldPolicyPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    homeRoute,
    dayRoute,
    bookRoute,
    arrivalsRoute,
    doctorRoute,
    theatreRoute,
    recoveryRoute,
    imagingRoute,
    whatIfRoute,
    holdPolicyRoute,
  ]),
]);

export function makeRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    // What an area needs before it is drawn are its texts, and those do not change while the app is open.
    defaultStaleTime: Infinity,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Crashed,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
