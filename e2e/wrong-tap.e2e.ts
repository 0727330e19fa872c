import { TAKANO } from './support/patients.ts';
import { bookToday, cardOf, checkIn, goTo } from './support/reception.ts';
import { expect, test } from './support/staff.ts';

test('a tap on the wrong patient is undone, and both facts stay in the history', async ({ staff }) => {
  test.setTimeout(120_000);
  const reception = await staff('reception', '/book');
  await bookToday(reception, TAKANO, /PODD \(ozone\)/);
  await goTo(reception, 'Arrivals');
  await checkIn(reception, TAKANO);
  await reception.getByRole('button', { name: 'Undo' }).click();
  await expect(reception.getByText('Both facts stay in the history.')).toBeVisible();

  const expected = reception.getByRole('region', { name: /^Late and expected/ });
  await expect(expected.getByRole('article').filter({ hasText: TAKANO.familyName })).toBeVisible();
  await cardOf(reception, TAKANO).getByRole('button', { name: TAKANO.familyName }).click();
  const history = reception.getByRole('dialog', { name: 'Visit' }).getByRole('region', { name: 'History' });
  await expect(history.getByRole('listitem').filter({ hasText: 'Checked in' })).toContainText('undone');
  await expect(history.getByRole('listitem').filter({ hasText: 'Corrected' })).toBeVisible();
});
