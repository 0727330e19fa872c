import {
  request,
  test as base,
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { removeData, startHigaeri, stopHigaeri, throwawayData, type OwnHigaeri } from './own-higaeri.ts';

export type DemoAccount = 'reception' | 'doctor' | 'nurse' | 'radiographer' | 'manager' | 'admin';

/** A visit as far as these specs look at it. */
export interface SeenVisit {
  readonly id: string;
  readonly callNumber: string;
  readonly status: string;
  readonly patient: { readonly id: string } | null;
  readonly observations?: readonly { clientId: string; kind: string; heartRate: number | null; at: string }[];
}

/**
 * A clinic in the middle of its morning: patients expected, late, in every room, two of them resting.
 * Shape:  `clinic` is one Higaeri per worker; `window` opens a browser window signed in as somebody; `desk` is the same without a browser.
 */
export interface MidMorning {
  /** `null`: nobody is signed in. */
  readonly window: (who: DemoAccount | null, path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly desk: (who: DemoAccount) => Promise<APIRequestContext>;
}

async function signIn(api: APIRequestContext, { url, password }: OwnHigaeri, who: DemoAccount): Promise<void> {
  const answer = await api.post(`${url}/api/v1/session`, { data: { email: `${who}@demo.higaeri`, password } });
  if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()}`);
}

async function openWindow(
  browser: Browser,
  clinic: OwnHigaeri,
  who: DemoAccount | null,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: clinic.url,
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    ...options,
  });
  if (who !== null) await signIn(context.request, clinic, who);
  return context.newPage();
}

export const test = base.extend<MidMorning, { clinic: OwnHigaeri }>({
  clinic: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed: none
    async ({}, use) => {
      const data = throwawayData('mid-morning');
      const clinic = await startHigaeri(data, '2026-04-08T10:20:00+09:00');
      await use(clinic);
      await stopHigaeri(clinic);
      removeData(data);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ clinic }, use) => use(clinic.url),
  window: async ({ browser, clinic }, use) => {
    const opened: Page[] = [];
    await use(async (who, path, options = {}) => {
      const page = await openWindow(browser, clinic, who, options);
      opened.push(page);
      await page.goto(path);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
  desk: async ({ clinic }, use) => {
    const desks: APIRequestContext[] = [];
    await use(async (who) => {
      const api = await request.newContext({ baseURL: clinic.url });
      desks.push(api);
      await signIn(api, clinic, who);
      return api;
    });
    await Promise.all(desks.map((api) => api.dispose()));
  },
});

/** Today's visits, as the server knows them. */
export async function visitsToday(desk: APIRequestContext): Promise<SeenVisit[]> {
  const answer = await desk.get('/api/v1/board?date=2026-04-08');
  return ((await answer.json()) as { visits: SeenVisit[] }).visits;
}

export async function visitOf(desk: APIRequestContext, id: string): Promise<SeenVisit> {
  return (await (await desk.get(`/api/v1/visits/${id}`)).json()) as SeenVisit;
}
