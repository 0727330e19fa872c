import { expect, type Locator, type Page } from '@playwright/test';
import type { NewPatient } from './patients.ts';

export type Image = 'MRI' | 'X-ray';

const cardOf = (desk: Page, { familyName }: NewPatient, image: Image): Locator =>
  desk.getByRole('region', { name: image, exact: true }).getByRole('article').filter({ hasText: familyName });

/** The MRI questions, answered with the patient and read by the radiographer. */
export async function screen(desk: Page, patient: NewPatient): Promise<void> {
  await cardOf(desk, patient, 'MRI').getByRole('button', { name: 'Screening' }).click();
  const questions = desk.getByRole('dialog', { name: 'Screening' });
  await expect(questions).toContainText(patient.familyName);
  await questions.getByRole('button', { name: 'All answers “no”' }).click();
  if (patient.sex === 'female')
    await questions.getByRole('group', { name: 'Pregnancy' }).getByRole('button', { name: 'Not applicable' }).click();
  await questions.getByLabel('Read the answers: safe for the MRI').check();
  await questions.getByRole('button', { name: 'Save screening' }).click();
  await expect(questions).toBeHidden();
}

/** One image from start to end. */
export async function takeImage(desk: Page, patient: NewPatient, image: Image): Promise<void> {
  const card = cardOf(desk, patient, image);
  await card.getByRole('button', { name: `Start ${image}` }).click();
  await card.getByRole('button', { name: `Complete ${image}` }).click();
  await expect(card).toBeHidden();
}
