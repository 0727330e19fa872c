import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/staff.ts';

/* Beyond the two weeks the demo clinic fills: nobody else is on these days. */
const BY_MOUSE = '2026-04-23';
const BY_KEYBOARD = '2026-04-24';

interface SeenStep {
  readonly kind: string;
  readonly planned: { readonly start: string; readonly end: string } | null;
}
interface SeenVisit {
  readonly id: string;
  readonly doctor: { readonly id: string } | null;
  readonly steps: readonly SeenStep[];
}

async function post<T>(desk: APIRequestContext, path: string, data: object): Promise<T> {
  const answer = await desk.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
  return (await answer.json()) as T;
}
async function booked(desk: APIRequestContext, date: string, familyNameRomaji: string, last: number, doctor = '') {
  const patient = await post<{ id: string }>(desk, '/patients', {
    familyName: familyNameRomaji,
    givenName: 'Te',
    familyNameRomaji,
    givenNameRomaji: 'Te',
    birthDate: `1951-07-${last}`,
    sex: 'female',
    phone: `+8190700300${last}`,
    language: 'ja',
    residenceCountry: 'JP',
  });
  const only = doctor === '' ? '' : `&doctor=${doctor}`;
  const found = await desk.get(`/api/v1/availability?treatment=dst&from=${date}&to=${date}&limit=1${only}`);
  const { items } = (await found.json()) as { items: { itineraryId: string }[] };
  const itineraryId = items[0]?.itineraryId;
  return post<SeenVisit>(desk, '/visits', { patientId: patient.id, treatment: 'dst', itineraryId });
}
const procedureOf = ({ steps }: SeenVisit): string =>
  steps.find(({ kind }) => kind === 'procedure')?.planned?.start ?? '';
const seen = async (desk: APIRequestContext, { id }: SeenVisit): Promise<SeenVisit> =>
  (await (await desk.get(`/api/v1/visits/${id}`)).json()) as SeenVisit;
const clock = (instant: string): string => instant.slice(11, 16);
/** In the lane of its operating room. */
const procedure = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`${name} Te, .*Procedure`, 'i') }).first();

test('dragging a procedure shows who would have to give way before it is dropped', async ({ staff }) => {
  const desk = await staff('reception', '/arrivals');
  const one = await booked(desk.request, BY_MOUSE, 'Hikiya', 11);
  const other = await booked(desk.request, BY_MOUSE, 'Sakiya', 12, one.doctor?.id);
  const [first, second] = procedureOf(one) < procedureOf(other) ? [one, other] : [other, one];
  const [held, inTheWay] = first === one ? ['Hikiya', 'Sakiya'] : ['Sakiya', 'Hikiya'];

  await desk.goto(`/day?date=${BY_MOUSE}`);
  const from = await procedure(desk, held).boundingBox();
  const to = await procedure(desk, inTheWay).boundingBox();
  if (!from || !to) throw new Error('no procedure to drag');
  const y = from.y + from.height / 2;
  await desk.mouse.move(from.x + 4, y);
  await desk.mouse.down();
  await desk.mouse.move(from.x + 20, y);
  await desk.mouse.move(to.x + 4, y, { steps: 5 });
  const panel = desk.getByRole('status', { name: 'Moving a step' });
  await expect(panel).toContainText(`${clock(procedureOf(first))} → ${clock(procedureOf(second))}`);
  await expect(panel).toContainText(new RegExp(`${inTheWay} Te.*: Procedure .* → .*\\+\\d+ min`, 'i'));
  await expect(desk.locator('[data-ghost][data-own="false"]').first()).toBeVisible();
  expect(procedureOf(await seen(desk.request, first))).toBe(procedureOf(first));
  await desk.mouse.up();

  const plan = desk.getByRole('region', { name: /put elsewhere by hand/ });
  await plan.getByRole('button', { name: 'Look' }).click();
  expect(procedureOf(await seen(desk.request, second))).toBe(procedureOf(second));
  await plan.getByRole('button', { name: 'Apply' }).click();
  await expect(plan).toBeHidden();
  expect(procedureOf(await seen(desk.request, first))).toBe(procedureOf(second));
  const after = await seen(desk.request, second);
  expect(Date.parse(procedureOf(after))).toBeGreaterThan(Date.parse(procedureOf(second)));
});

test('the keyboard does the same: lifted, held later, dropped, and undone', async ({ staff }) => {
  const desk = await staff('reception', '/arrivals');
  const visit = await booked(desk.request, BY_KEYBOARD, 'Kagiya', 13);
  await desk.goto(`/day?date=${BY_KEYBOARD}`);
  const before = procedureOf(visit);
  const later = (minutes: number): string => new Date(Date.parse(before) + minutes * 60_000).toISOString();
  await tabTo(desk, desk.locator('button[data-block][tabindex="0"]'));
  await procedure(desk, 'Kagiya').focus();

  await desk.keyboard.press('m');
  const panel = desk.getByRole('status', { name: 'Moving a step' });
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  expect(procedureOf(await seen(desk.request, visit))).toBe(before);

  await desk.keyboard.press('m');
  await desk.keyboard.press('Shift+ArrowRight');
  await desk.keyboard.press('ArrowLeft');
  await expect(panel).toContainText('Nobody else has to move.');
  await expect(panel.getByRole('list')).toHaveCSS('pointer-events', 'auto');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(/Procedure moved to/)).toBeVisible();
  expect(Date.parse(procedureOf(await seen(desk.request, visit)))).toBe(Date.parse(later(25)));

  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.getByText('Undone')).toBeVisible();
  expect(procedureOf(await seen(desk.request, visit))).toBe(before);
});
