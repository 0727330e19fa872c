import type { Locator, Page } from '@playwright/test';
import { ASAHINA, MIBU, TOKIWA, type NewPatient } from './support/patients.ts';
import { addPatient, blockOf, offersFor } from './support/reception.ts';
import { expect, test } from './support/staff.ts';

test('a booking at one desk appears at the other without a reload', async ({ staff }) => {
  const one = await staff('reception', '/day');
  await one.getByRole('button', { name: 'Day after' }).click();
  await expect(one.getByRole('heading', { name: 'Day', exact: true })).toBeVisible();
  const other = await staff('reception', '/book?date=2026-04-09');
  await addPatient(other, ASAHINA);
  await other.getByRole('radio', { name: /DST/ }).click();
  await other
    .getByRole('button', { name: /^Book: / })
    .first()
    .click();
  await expect(other.getByRole('heading', { name: 'Booked' })).toBeVisible();
  await expect(blockOf(one, ASAHINA, 'MRI')).toBeVisible();
});

const FRIDAY = /^Fri 10 Apr/;

/** The best whole day of Friday, chosen but not yet booked. */
async function wantFriday(desk: Page, patient: NewPatient): Promise<Locator> {
  await offersFor(desk, patient, /DST/);
  await desk.getByRole('button', { name: FRIDAY }).click();
  const best = desk.getByRole('button', { name: /^Book: / }).first();
  await expect(best).toBeVisible();
  return best;
}

test('of two desks that want one day only one gets it, and the other is offered the next best three', async ({
  staff,
}) => {
  const here = await staff('reception', '/book');
  const there = await staff('reception', '/book');
  const mine = await wantFriday(here, MIBU);
  const theirs = await wantFriday(there, TOKIWA);
  await expect(theirs).toHaveAttribute('aria-label', (await mine.getAttribute('aria-label')) ?? '');
  await Promise.all([mine.click(), theirs.click()]);

  const booked = (desk: Page): Locator => desk.getByRole('heading', { name: 'Booked' });
  const told = (desk: Page): Locator => desk.getByRole('alert').filter({ hasText: 'Somebody else was faster' });
  for (const desk of [here, there]) await expect(booked(desk).or(told(desk))).toBeVisible();
  const slower = (await booked(here).isVisible()) ? there : here;
  const faster = slower === here ? there : here;
  await expect(booked(faster)).toBeVisible();
  await expect(told(slower).getByRole('button', { name: /^Book: / })).toHaveCount(3);
});
