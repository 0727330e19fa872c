import { enter, tabTo } from './support/keyboard.ts';
import { expect, signIn, test, type Account } from './support/staff.ts';

const PASSWORD = process.env['HIGAERI_DEMO_PASSWORD'] ?? '';

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('a wrong password and an unknown name are refused in the same words, and neither stands in the address', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    const refused: (string | null)[] = [];
    for (const email of ['reception@demo.higaeri', 'nobody@demo.higaeri']) {
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill('not-the-password');
      const [answer] = await Promise.all([
        page.waitForResponse('**/api/v1/session'),
        page.getByRole('button', { name: 'Sign in' }).click(),
      ]);
      expect(answer.status()).toBe(401);
      await expect(page.getByRole('alert')).toContainText('E-mail or password is not right.');
      refused.push(await page.getByRole('alert').textContent());
    }
    expect(refused[0]).toBe(refused[1]);
    expect(page.url()).not.toContain('demo.higaeri');
  });

  test('a receptionist signs in and books a patient without a mouse', async ({ page }) => {
    await page.goto('/book');
    await tabTo(page, page.getByLabel('E-mail'));
    await page.keyboard.type('reception@demo.higaeri');
    await tabTo(page, page.getByLabel('Password', { exact: true }));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');

    await tabTo(page, page.getByRole('combobox', { name: 'Find the patient' }));
    await page.keyboard.type('Yamada');
    await expect(page.getByRole('option', { selected: true })).toContainText('Yamada');
    await page.keyboard.press('Enter');
    await enter(page, page.getByRole('radio', { name: /^DST/ }));
    await enter(page, page.getByRole('button', { name: /^Book: / }).first());
    await expect(page).toHaveURL(/booked=/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Booked/);
  });
});

test('staff sign in in Japanese as in English', async ({ staff }) => {
  const here = await staff('nurse', '/recovery', 'ja');
  await expect(here.getByRole('heading', { level: 1 })).toHaveText('回復室');
  const there = await staff('nurse', '/recovery', 'en');
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Recovery');
});

test('the language changes in the middle of the work and nothing typed is lost', async ({ staff }) => {
  const page = await staff('reception', '/book?treatment=pldd');
  await page.getByRole('button', { name: 'Add a new patient' }).click();
  await page.getByLabel('Family name', { exact: true }).fill('田中');
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新しい予約');
  await expect(page.getByLabel('姓', { exact: true })).toHaveValue('田中');
  await expect(page).toHaveURL(/treatment=pldd/);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Family name', { exact: true })).toHaveValue('田中');
});

test('signing out in one window ends the other one, and the session with it', async ({ staff }) => {
  const page = await staff('reception', '/day');
  const other = await page.context().newPage();
  await other.goto('/arrivals');
  await expect(other.getByRole('banner').getByRole('status')).toHaveText('Live');
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await expect(other.getByText('Your session has ended.')).toBeVisible();
  expect((await page.context().request.get('/api/v1/board?date=2026-04-08')).status()).toBe(401);
  // Whoever signs in again goes on where they were.
  await signIn(other, 'reception');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Arrivals');
});

const NOT_THEIRS: readonly (readonly [Account, string, string])[] = [
  ['nurse', '/book', 'Book'],
  ['radiographer', '/doctor', 'Doctor'],
  ['reception', '/theatre', 'Theatre'],
  ['doctor', '/arrivals', 'Arrivals'],
];
for (const [account, path, area] of NOT_THEIRS)
  test(`${area} is no part of a ${account}'s work, and its address opens nothing`, async ({ staff }) => {
    const page = await staff(account, path);
    await expect(page.getByText('This area is not part of your role')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: area })).toHaveCount(0);
  });
