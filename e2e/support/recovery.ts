import { expect, type Locator, type Page } from '@playwright/test';
import { confirm, open } from './doctor.ts';
import type { NewPatient } from './patients.ts';
import { observe, tick } from './theatre.ts';

/** The tile of the room in which a patient rests. */
export const tileOf = (desk: Page, { familyName }: NewPatient): Locator =>
  desk.getByRole('region', { name: 'Recovery rooms' }).getByRole('article').filter({ hasText: familyName });

/** From theatre to the room that is offered first. */
export async function startRecovery(desk: Page, patient: NewPatient): Promise<void> {
  await desk
    .getByRole('region', { name: 'Waiting for a room' })
    .getByRole('button', { name: /^Start recovery: / })
    .first()
    .click();
  await expect(tileOf(desk, patient)).toBeVisible();
}

export async function openBedside(desk: Page, patient: NewPatient): Promise<Locator> {
  await tileOf(desk, patient)
    .getByRole('button', { name: /^Record observation: / })
    .click();
  const bedside = desk.getByRole('dialog');
  await expect(bedside).toContainText(patient.familyName);
  return bedside;
}

/** Awake, dry, and ten points of ten. */
export async function observeWithScore(bedside: Locator): Promise<void> {
  await bedside.getByRole('button', { name: 'Awake', exact: true }).click();
  await bedside.getByRole('button', { name: 'Dry', exact: true }).click();
  await bedside.getByRole('button', { name: 'Score now' }).click();
  const score = bedside.getByRole('group', { name: 'Discharge score (mPADSS)' });
  for (const item of ['Vital signs', 'Walking', 'Nausea', 'Pain', 'Bleeding'])
    await score.getByRole('group', { name: item }).getByRole('button', { name: /^2:/ }).click();
  await expect(bedside.getByText('Score 10 of 10')).toBeVisible();
  await observe(bedside, 'Record observation');
}

/** The list before going home, then the doctor is called. */
export async function readyForReview(bedside: Locator): Promise<void> {
  await tick(bedside, ['Aftercare explained, sheet handed over', 'Wound checked', 'Bladder emptied']);
  await bedside.getByRole('button', { name: 'Save checklist' }).click();
  await bedside.getByRole('button', { name: 'Ready for review' }).click();
}

/** The final check in the recovery room: home. */
export async function discharge(desk: Page, patient: NewPatient): Promise<void> {
  await open(desk, patient, 'Review');
  await desk.getByRole('button', { name: 'Start final check' }).click();
  await desk.getByRole('button', { name: 'Discharge', exact: true }).click();
  await confirm(desk, patient, 'Final check', 'Discharge');
  await expect(desk.getByRole('region', { name: 'Review' }).getByText(patient.familyName)).toBeHidden();
}

/** Out of the building; the room is cleaned and free. */
export async function departAndClean(desk: Page, patient: NewPatient): Promise<void> {
  const room = (await tileOf(desk, patient).getAttribute('aria-label')) ?? '';
  await expect(tileOf(desk, patient).getByText('May go home')).toBeVisible();
  const bedside = await openBedside(desk, patient);
  await bedside.getByRole('button', { name: 'Departed' }).click();
  await confirm(desk, patient, 'Departed');
  const tile = desk.getByRole('article', { name: room, exact: true });
  await expect(tile.getByText('Being cleaned')).toBeVisible();
  await tile.getByRole('button', { name: /^Room ready/ }).click();
  await expect(tile.getByText('Free', { exact: true })).toBeVisible();
}
