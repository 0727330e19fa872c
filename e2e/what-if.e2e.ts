import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from './support/mid-morning.ts';

interface SeenResource {
  readonly kind: string;
}

test('a manager asks for one more recovery room, sees what it would change, and changes nothing', async ({
  window,
  desk,
}) => {
  const api = await desk('manager');
  const resources = async (): Promise<readonly SeenResource[]> =>
    ((await (await api.get('/api/v1/resources?limit=200')).json()) as { items: SeenResource[] }).items;
  const before = await resources();

  const page = await window('manager', '/');
  await page.getByRole('link', { name: 'What if' }).click();
  const rooms = page.getByRole('group', { name: 'Recovery rooms' });
  await expect(rooms.getByText('today 5')).toBeVisible();
  await rooms.getByRole('button', { name: 'Recovery rooms: more' }).click();
  await expect(rooms.getByRole('textbox')).toHaveValue('6');
  await expect(page.getByText(/was learned from [1-9]\d* finished visits/)).toBeVisible();

  await page.getByRole('button', { name: 'Compare' }).click();
  const shown = page.getByRole('region', { name: 'What the comparison shows' });
  await expect(shown.getByText('Recovery rooms: 6 instead of 5')).toBeVisible();
  const row = (name: string) => shown.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('use of recovery rooms')).toContainText(/recovery rooms used .+ percentage points less/);
  await expect(row('patients treated')).toContainText('the same every day');
  await expect(shown.getByRole('img', { name: /^waiting per patient\. Today: .+ What if: / })).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    shown.getByRole('link', { name: 'All figures as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('what-if.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain('What if,use recovery-room,share,');

  await page.reload();
  await expect(rooms.getByRole('textbox')).toHaveValue('6');
  expect(await resources()).toEqual(before);
});

test('a comparison that takes long is broken off, and another one answers', async ({ window }) => {
  const page = await window('manager', '/what-if?days=1000&today=ours&order=ours');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('progressbar', { name: 'Progress of the comparison' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Choose what would be different, then compare.')).toBeVisible();
  await page.goto('/what-if?days=60');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('Nothing is different: both clinics are as today.')).toBeVisible();
});
