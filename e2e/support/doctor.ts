import { expect, type Page } from '@playwright/test';
import type { NewPatient } from './patients.ts';

type List = 'Decide' | 'Operate' | 'Review';

/** The patient from one of the doctor's lists. */
export async function open(desk: Page, patient: NewPatient, list: List): Promise<void> {
  await desk
    .getByRole('region', { name: list, exact: true })
    .getByRole('button', { name: new RegExp(patient.familyName) })
    .click();
}

/** Name and birth date once more, then the act. */
export async function confirm(desk: Page, patient: NewPatient, title: string, act: string = title): Promise<void> {
  const asked = desk.getByRole('dialog', { name: title, exact: true });
  await expect(asked).toContainText(patient.familyName);
  await asked.getByRole('button', { name: act, exact: true }).click();
  await expect(asked).toBeHidden();
}

export async function startConsultation(desk: Page, patient: NewPatient): Promise<void> {
  await open(desk, patient, 'Decide');
  await desk.getByRole('button', { name: 'Start consultation' }).click();
  await confirm(desk, patient, 'Start consultation');
}

/** What the patient feels, in the eligibility form. */
export async function noteSymptoms(desk: Page): Promise<void> {
  const form = desk.getByRole('form', { name: 'Eligibility' });
  const scale = (name: string, value: number) =>
    form
      .getByRole('group', { name, exact: true })
      .getByRole('button', { name: `${value} of 10`, exact: true })
      .click();
  await scale('Back pain', 7);
  await scale('Buttock pain', 4);
  await scale('Leg pain', 6);
  await scale('Numbness', 3);
  await form.getByRole('textbox', { name: 'Walks without a rest' }).fill('200');
  await form.getByRole('textbox', { name: 'For how long' }).fill('8');
  await form.getByRole('button', { name: 'sitting', exact: true }).click();
  await form.getByRole('button', { name: 'limited', exact: true }).click();
}

/** What the images show at a disc, chosen on the drawn spine. */
export async function noteDisc(desk: Page, level: string): Promise<void> {
  await desk.getByRole('button', { name: new RegExp(`^${level}:`) }).click();
  const disc = desk.getByRole('group', { name: `Disc ${level}` });
  await disc.getByRole('group', { name: 'Pfirrmann' }).getByRole('button', { name: 'IV', exact: true }).click();
  await disc.getByRole('group', { name: 'Schizas (stenosis)' }).getByRole('button', { name: 'B', exact: true }).click();
  await disc.getByRole('group', { name: 'Modic' }).getByRole('button', { name: 'I', exact: true }).click();
  await disc.getByRole('group', { name: 'Hydration (T2)' }).getByRole('button', { name: 'black' }).click();
}

/** Signs what is chosen in the form, after one more look at the name. */
export async function sign(desk: Page, patient: NewPatient): Promise<void> {
  await desk.getByRole('button', { name: 'Sign decision' }).click();
  await confirm(desk, patient, 'You sign for', 'Sign decision');
}
