import { expect, type Locator, type Page } from '@playwright/test';
import type { NewPatient } from './patients.ts';

const TODAY = { name: /^Today/ };

/** To another area by the menu, as staff go. */
export async function goTo(desk: Page, area: string): Promise<void> {
  await desk.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: area }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Nobody found under this name: the form takes over what was typed. */
export async function addPatient(desk: Page, patient: NewPatient): Promise<void> {
  const { familyName, givenName, familyNameKana, givenNameKana, birthDate, phone, sex } = patient;
  await desk.getByRole('combobox', { name: 'Find the patient' }).fill(`${familyName} ${givenName}`);
  await expect(desk.getByText('Nobody found.')).toBeVisible();
  await desk.getByRole('button', { name: 'Add a new patient' }).click();
  await expect(desk.getByLabel('Family name', { exact: true })).toHaveValue(familyName);
  await expect(desk.getByLabel('Given name', { exact: true })).toHaveValue(givenName);
  await desk.getByLabel('Family name (kana)').fill(familyNameKana);
  await desk.getByLabel('Given name (kana)').fill(givenNameKana);
  await desk.getByLabel('Birth date').fill(birthDate);
  await desk.getByLabel('Phone').fill(phone);
  await desk.getByRole('radiogroup', { name: 'Sex' }).getByText(sex, { exact: true }).click();
  await desk.getByRole('button', { name: 'Add and go on' }).click();
}

/** The whole days that fit, best first, once a new patient and a treatment are chosen. */
export async function offersFor(desk: Page, patient: NewPatient, treatment: RegExp): Promise<Locator> {
  await goTo(desk, 'Book');
  await addPatient(desk, patient);
  await desk.getByRole('radio', { name: treatment }).click();
  const offers = desk.getByRole('article');
  await expect(offers.first()).toBeVisible();
  return offers;
}

/** Books the best whole day of today. Shape: answers the doctor's name. */
export async function bookToday(desk: Page, patient: NewPatient, treatment: RegExp): Promise<string> {
  const offers = await offersFor(desk, patient, treatment);
  await expect(desk.getByRole('heading', TODAY)).toBeVisible();
  const book = offers.first().getByRole('button', { name: /^Book: / });
  const [, doctor = ''] = ((await book.getAttribute('aria-label')) ?? '').split(', ');
  await book.click();
  await expect(desk.getByRole('heading', { name: 'Booked' })).toBeVisible();
  return doctor;
}

/** A patient's block of the day, by what it says to whoever cannot see it. */
export const blockOf = (desk: Page, { familyName }: NewPatient, words: string): Locator =>
  desk.getByRole('button', { name: new RegExp(`${familyName}.*${words}`) });

/** A patient's card at the front door. */
export const cardOf = (desk: Page, { familyName }: NewPatient): Locator =>
  desk.getByRole('article').filter({ hasText: familyName });

/** Two identifiers, two taps. */
export async function checkIn(desk: Page, patient: NewPatient): Promise<void> {
  await cardOf(desk, patient).getByRole('button', { name: 'Check in' }).click();
  const asked = desk.getByRole('dialog', { name: 'Check two identifiers with the patient' });
  await expect(asked).toContainText(patient.familyName);
  await asked.getByRole('button', { name: 'Name and birth date match' }).click();
  await expect(desk.getByRole('region', { name: /^Here/ }).getByText(patient.familyName)).toBeVisible();
}
