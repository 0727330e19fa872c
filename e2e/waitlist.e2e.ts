import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './support/staff.ts';

/** Beyond the two weeks the demo clinic fills, and beyond what its own waitlist wishes for: nobody else is asked first. */
const DATE = '2026-04-20';
const phoneOf = (last: number): string => `+8190700200${String(last).padStart(2, '0')}`;

async function post<T>(desk: APIRequestContext, path: string, data: object): Promise<T> {
  const answer = await desk.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
  return (await answer.json()) as T;
}
const newPatient = (desk: APIRequestContext, familyName: string, last: number): Promise<{ id: string }> =>
  post(desk, '/patients', {
    familyName,
    givenName: '待子',
    birthDate: `1954-03-${String(last).padStart(2, '0')}`,
    sex: 'female',
    phone: phoneOf(last),
    language: 'ja',
    residenceCountry: 'JP',
  });

async function booked(desk: APIRequestContext, patientId: string): Promise<{ id: string }> {
  const found = await desk.get(`/api/v1/availability?treatment=dst&from=${DATE}&to=${DATE}&limit=1`);
  const { items } = (await found.json()) as { items: { itineraryId: string }[] };
  return post(desk, '/visits', { patientId, treatment: 'dst', itineraryId: items[0]?.itineraryId });
}

test('a freed afternoon is offered on the desk’s screen, and a yes on the phone books it', async ({ staff }) => {
  const desk = await staff('reception', '/arrivals');
  const other = (await staff('reception', '/book')).request;
  const visit = await booked(other, (await newPatient(other, '鶴見', 1)).id);
  const { id: patientId } = await newPatient(other, '磯貝', 2);
  await post(other, '/waitlist', { patientId, treatment: 'dst', fromDate: DATE, toDate: DATE });
  await expect(desk.getByRole('button', { name: 'Offer a place: 磯貝 待子' })).toBeVisible();

  await post(other, `/visits/${visit.id}/cancel`, { reason: 'ill' });
  const offer = desk.getByRole('article', { name: '磯貝 待子' });
  await expect(offer).toContainText('Mon 20 Apr');
  await expect(offer).toContainText(/\d+:\d\d/);
  await expect(offer.getByRole('link', { name: /090-7002-0002/ })).toHaveAttribute('href', `tel:${phoneOf(2)}`);

  await offer.getByRole('button', { name: 'Said yes: 磯貝 待子' }).click();
  await expect(desk.getByRole('heading', { name: 'Booked: 磯貝 待子' })).toBeVisible();
  await expect(offer).toBeHidden();
  await desk.getByRole('link', { name: 'See in the day' }).click();
  await expect(desk).toHaveURL(new RegExp(`/day\\?date=${DATE}`));
  await expect(desk.getByRole('dialog').getByText('磯貝', { exact: false }).first()).toBeVisible();
});
