import { request, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import type { OwnHigaeri } from './own-higaeri.ts';

export type DemoAccount = 'reception' | 'doctor' | 'nurse' | 'manager';

async function signIn(api: APIRequestContext, { url, password }: OwnHigaeri, who: DemoAccount): Promise<void> {
  const answer = await api.post(`${url}/api/v1/session`, { data: { email: `${who}@demo.higaeri`, password } });
  if (!answer.ok()) throw new Error(`${who} could not sign in: ${String(answer.status())}`);
}

/** A browser window at a Higaeri of one's own, signed in as somebody. */
export async function openWindow(browser: Browser, clinic: OwnHigaeri, who: DemoAccount, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: clinic.url, locale: 'en-GB', timezoneId: 'Asia/Tokyo' });
  await signIn(context.request, clinic, who);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** The same without a browser. */
export async function openDesk(clinic: OwnHigaeri, who: DemoAccount): Promise<APIRequestContext> {
  const api = await request.newContext({ baseURL: clinic.url });
  await signIn(api, clinic, who);
  return api;
}
