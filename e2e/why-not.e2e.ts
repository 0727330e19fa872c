import type { APIRequestContext } from '@playwright/test';
import { enter } from './support/keyboard.ts';
import { expect, test } from './support/staff.ts';

/** Beyond the two weeks the demo clinic fills. */
const DATE = '2026-04-22';

interface Row {
  readonly id: string;
  readonly kind: string;
}

/** Takes every operating room out of use for one day. */
async function closeTheatres(manager: APIRequestContext): Promise<void> {
  const { items } = (await (await manager.get('/api/v1/resources')).json()) as { items: Row[] };
  for (const { id } of items.filter(({ kind }) => kind === 'operating-room')) {
    const data = { start: `${DATE}T08:00:00+09:00`, end: `${DATE}T17:00:00+09:00`, reason: 'ventilation' };
    expect((await manager.post(`/api/v1/resources/${id}/closures`, { data })).ok()).toBe(true);
  }
}

test('the desk asks why a day has no place, and is led to one that has', async ({ staff }) => {
  await closeTheatres((await staff('manager')).request);
  const desk = await staff('reception', '/book');
  const { items } = (await (await desk.request.post('/api/v1/patients/search', { data: { query: 'a' } })).json()) as {
    items: Row[];
  };
  await desk.goto(`/book?patient=${items[0]?.id ?? ''}&treatment=dst`);

  await test.step('by keyboard: the full day is a day like any other', async () => {
    await enter(desk, desk.getByRole('button', { name: 'Wed 22 Apr, nothing fits, see why' }));
    const why = desk.getByRole('region', { name: 'Why nothing fits' });
    await expect(why).toContainText('No operating room is open for the procedure, which has to start between 12:');
    await enter(desk, why.getByRole('button', { name: /^Next day that fits: / }));
    await expect(desk.getByRole('button', { name: /^Book: / }).first()).toBeVisible();
  });

  await test.step('by touch: a Sunday is closed, and the waitlist is at hand', async () => {
    await desk.getByRole('button', { name: 'Sun 19 Apr, nothing fits, see why' }).click();
    const why = desk.getByRole('region', { name: 'Why nothing fits' });
    await expect(why.getByRole('listitem')).toHaveText('Closed: Not a working day');
    await why.getByRole('button', { name: 'Put on the waitlist' }).click();
    await expect(desk.getByRole('dialog', { name: /waitlist/i })).toBeVisible();
  });
});
