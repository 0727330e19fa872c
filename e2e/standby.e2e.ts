import type { APIRequestContext } from '@playwright/test';
import { expect } from '@playwright/test';
import { test, visitOf, visitsToday, type SeenVisit } from './support/mid-morning.ts';

const TODAY = '2026-04-08';

interface Itinerary {
  readonly itineraryId: string;
}
type Decided = SeenVisit & { readonly version: number; readonly doctor: { readonly id: string } | null };

async function post<T>(desk: APIRequestContext, path: string, data: object, headers = {}): Promise<T> {
  const answer = await desk.post(`/api/v1${path}`, { data, headers });
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

const newPatient = (desk: APIRequestContext, familyName: string, last: number): Promise<{ id: string }> =>
  post(desk, '/patients', {
    familyName,
    givenName: '望',
    birthDate: `1957-06-${String(last + 10)}`,
    sex: 'female',
    phone: `+8190700300${String(last).padStart(2, '0')}`,
    language: 'ja',
    residenceCountry: 'JP',
  });

/** Books whole days of today until there is none left. */
async function fillToday(desk: APIRequestContext): Promise<void> {
  for (let last = 1; ; last++) {
    const found = await desk.get(`/api/v1/availability?treatment=dst&from=${TODAY}&to=${TODAY}&limit=1`);
    const [first] = ((await found.json()) as { items: Itinerary[] }).items;
    if (!first) return;
    const { id: patientId } = await newPatient(desk, `満員${String(last)}`, last);
    await post(desk, '/visits', { patientId, treatment: 'dst', itineraryId: first.itineraryId });
  }
}

test('a patient on standby gets the afternoon that another one turns out not to need', async ({ window, desk }) => {
  test.setTimeout(180_000);
  const reception = await desk('reception');
  const doctor = await desk('doctor');
  await fillToday(reception);
  const { id: patientId } = await newPatient(reception, '待井', 10);
  const seen = (await visitsToday(reception)).find(({ status }) => status === 'in-consultation');
  const holder = (await visitOf(doctor, seen!.id)) as Decided;

  const manager = await window('manager', '/hold-policy');
  await test.step('the manager sees what it would come to, and turns it on', async () => {
    await expect(manager.getByRole('row', { name: /^Today/ })).toBeVisible();
    await manager.getByRole('button', { name: 'Standby as well' }).click();
    await manager.getByRole('button', { name: '50%' }).click();
    await manager.getByLabel('Reason').fill('Afternoons stay empty');
    await manager.getByRole('button', { name: 'Save' }).click();
    await expect(manager.getByText('This is how it is now.')).toBeVisible();
  });

  const book = await window(
    'reception',
    `/book?patient=${patientId}&treatment=dst&date=${TODAY}&doctor=${holder.doctor?.id ?? ''}`,
  );
  await test.step('the desk tells the patient what standby means, and books it', async () => {
    await book.getByLabel(/^Brings images from elsewhere/).check();
    const standby = book.getByRole('region', { name: 'Come all the same, on standby' });
    await expect(standby).toContainText('only if another patient gives a place up');
    const first = standby.getByRole('button', { name: /^Book: / }).first();
    await expect(first).toBeDisabled();
    await standby.getByRole('checkbox', { name: 'The patient knows and agrees' }).check();
    await first.click();
    await expect(book.getByRole('heading', { name: 'Booked' })).toBeVisible();
    await expect(book.getByRole('article')).toContainText('キャンセル待ち');
  });

  await book.getByRole('link', { name: 'See in the day' }).click();
  const panel = book.getByRole('dialog', { name: 'Visit' });
  await expect(panel.getByText('On standby: afternoon only if one is given up')).toBeVisible();
  const board = await window('nurse', '/day');
  await expect(board.getByText('Live')).toBeVisible();
  await expect(board.getByRole('button', { name: /待井 望, Consultation/ }).first()).toBeVisible();
  await expect(board.getByRole('button', { name: /待井 望, Procedure/ })).toHaveCount(0);

  await test.step('another patient is found not eligible: every screen shows whose afternoon it is now', async () => {
    const { version } = (await visitOf(doctor, holder.id)) as Decided;
    await post(
      doctor,
      `/visits/${holder.id}/eligibility`,
      { decision: 'not-eligible', reason: 'nerve block suits better', plan: 'nerve-block', findings: {} },
      { 'if-match': `"${String(version)}"` },
    );
    await expect(panel.getByText('Afternoon held until the decision')).toBeVisible();
    await expect(
      board.getByRole('button', { name: /待井 望, Procedure.*held until the decision/ }).first(),
    ).toBeVisible();
  });
});
