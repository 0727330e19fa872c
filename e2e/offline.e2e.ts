import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { cableTo } from './support/cable.ts';
import { test, visitOf, visitsToday } from './support/mid-morning.ts';

const connection = (page: Page) => page.getByRole('banner').getByRole('status');
const expected = (page: Page) => page.getByRole('region', { name: 'Late and expected' });
const here = (page: Page) => page.getByRole('region', { name: 'Here' });
const bed = (page: Page) => page.getByRole('dialog', { name: 'Recovery room 1' });

/** Whoever is still expected, by call number; at mid-morning two are. */
async function stillExpected(desk: APIRequestContext): Promise<{ id: string; callNumber: string }> {
  const visit = (await visitsToday(desk)).find(({ status }) => status === 'booked');
  if (visit === undefined) throw new Error('nobody is expected any more');
  return visit;
}

const cardOf = (page: Page, area: Locator, callNumber: string): Locator =>
  area.getByRole('article').filter({ has: page.getByText(callNumber, { exact: true }) });
const checkInElsewhere = async (desk: APIRequestContext, id: string): Promise<void> =>
  expect(await desk.post(`/api/v1/visits/${id}/check-in`, { data: {} })).toBeOK();

/** Whatever is loaded anew loses this. */
const markPage = (page: Page) => page.evaluate(() => Object.assign(globalThis, { sameSince: 'before' }));
const expectSamePage = async (page: Page) =>
  expect(await page.evaluate(() => (globalThis as { sameSince?: string }).sameSince)).toBe('before');

test('without a network the last known board stays and says how old it is; what was missed comes by itself', async ({
  window,
  desk,
}) => {
  const elsewhere = await desk('reception');
  const coming = await stillExpected(elsewhere);
  const page = await window('reception', '/arrivals');
  await expect(cardOf(page, expected(page), coming.callNumber)).toBeVisible();
  await expect(connection(page)).toHaveText('Live');
  await markPage(page);

  await page.context().setOffline(true);
  await expect(connection(page)).toHaveText('Offline: the board is less than a minute old');
  await checkInElsewhere(elsewhere, coming.id);
  await expect(cardOf(page, expected(page), coming.callNumber)).toBeVisible();

  await page.context().setOffline(false);
  await expect(connection(page)).toHaveText('Live');
  await expect(cardOf(page, here(page), coming.callNumber)).toBeVisible();
  await expectSamePage(page);
});

test('a cable cut between the device and the server is noticed and mended just the same', async ({
  window,
  desk,
  clinic,
}) => {
  const cable = await cableTo(clinic.url);
  try {
    const elsewhere = await desk('reception');
    const page = await window('reception', '/day', { baseURL: cable.url });
    const board = page.getByRole('region', { name: 'Timeline of the day' });
    await expect(board).toBeVisible();
    await expect(connection(page)).toHaveText('Live');
    await markPage(page);

    cable.cut();
    await expect(connection(page)).toHaveText(/^Offline: the board is/);
    await expect(board).toBeVisible();
    const leaving = (await visitsToday(elsewhere)).find(({ status }) => status === 'deferred');
    await expect(await elsewhere.post(`/api/v1/visits/${leaving?.id}/depart`, { data: {} })).toBeOK();

    const home = page.locator('dt:has-text("Gone home") + dd');
    const before = (await home.textContent()) ?? '';
    cable.mend();
    await expect(connection(page)).toHaveText('Live');
    await expect(home).not.toHaveText(before);
    await expectSamePage(page);
  } finally {
    cable.remove();
  }
});

test('observations taken without a network are kept, marked "not sent", and sent once, in order, when it is back', async ({
  window,
  desk,
}) => {
  const ward = await desk('nurse');
  const page = await window('nurse', '/recovery');
  const context = page.context();
  await expect(connection(page)).toHaveText('Live');
  await page.waitForLoadState('networkidle');

  await context.setOffline(true);
  // Nobody has opened this bed before: the tile's patient is all the tablet knows.
  await page.getByRole('button', { name: 'Record observation: Recovery room 1' }).click();
  const id = new URL(page.url()).searchParams.get('visit') ?? '';
  const before = (await visitOf(ward, id)).observations ?? [];
  const record = bed(page).getByRole('button', { name: 'Record observation' });
  await bed(page).getByRole('button', { name: 'Pulse: more' }).click();
  await record.click();
  await expect(bed(page)).toContainText('1 observation not sent yet');
  await bed(page).getByRole('button', { name: 'Pulse: more' }).click();
  await record.click();
  await expect(bed(page)).toContainText('2 observations not sent yet');
  await expect(bed(page).getByRole('row').filter({ hasText: 'Not sent' })).toHaveCount(2);

  // The page is loaded anew while the server still cannot be told: they are not lost.
  await context.route('**/observations', (route) => route.abort());
  await context.setOffline(false);
  await page.reload();
  await expect(bed(page)).toContainText('2 observations not sent yet');
  expect((await visitOf(ward, id)).observations).toEqual(before);

  await context.unroute('**/observations');
  await expect(bed(page).getByText('not sent yet')).toHaveCount(0);
  const known = new Set(before.map(({ clientId }) => clientId));
  const added = ((await visitOf(ward, id)).observations ?? []).filter(({ clientId }) => !known.has(clientId));
  expect(added).toHaveLength(2);
  const [first, second] = added.toSorted((one, other) => one.at.localeCompare(other.at));
  expect(second?.heartRate).toBe((first?.heartRate ?? 0) + 2);
  await page.reload();
  await expect(connection(page)).toHaveText('Live');
  expect((await visitOf(ward, id)).observations).toHaveLength(before.length + 2);
});

test('nothing but an observation waits for the network: a check-in says that it may not have been made', async ({
  window,
  desk,
}) => {
  const elsewhere = await desk('reception');
  const coming = await stillExpected(elsewhere);
  const page = await window('reception', '/arrivals');
  await expect(connection(page)).toHaveText('Live');
  await page.waitForLoadState('networkidle');

  await page.context().setOffline(true);
  await cardOf(page, expected(page), coming.callNumber).getByRole('button', { name: 'Check in' }).click();
  await page.getByRole('button', { name: 'Name and birth date match' }).click();
  await expect(page.getByText('No connection to the server')).toBeVisible();
  await expect(page.getByText('it may not have been saved')).toBeVisible();

  await page.context().setOffline(false);
  await expect(connection(page)).toHaveText('Live');
  await expect(cardOf(page, expected(page), coming.callNumber)).toBeVisible();
  expect(await visitOf(elsewhere, coming.id)).toMatchObject({ status: 'booked' });
});
