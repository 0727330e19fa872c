import { expect, type Locator, type Page } from '@playwright/test';
import { confirm } from './doctor.ts';
import type { NewPatient } from './patients.ts';

const AGREED = ['Right patient', 'Right procedure', 'Right disc levels'];
const SIGN_IN = [
  'Name and birth date confirmed by the patient',
  'Site and side marked',
  'Consent seen',
  'Allergies read aloud',
  'Fluoroscope and drugs ready',
];
const SIGN_OUT = [
  'Needles counted',
  'Bleeding controlled',
  'Treated levels said aloud',
  'Plan for recovery told to the nurse',
];

/** Every line of a checklist read aloud and ticked. */
export async function tick(place: Page | Locator, items: readonly string[]): Promise<void> {
  for (const item of items) await place.getByRole('checkbox', { name: item }).check();
}

export async function startPreparation(desk: Page, patient: NewPatient): Promise<void> {
  await desk
    .getByRole('region', { name: 'Preparation', exact: true })
    .getByRole('button', { name: new RegExp(patient.familyName) })
    .click();
  await desk.getByRole('button', { name: 'Start preparation' }).click();
  await expect(desk.getByRole('button', { name: 'Complete preparation' })).toBeVisible();
}

const record = (desk: Page, title: string): Locator => desk.getByRole('dialog', { name: title, exact: true });

/** Consent, intake and baseline, each by the button beside the gate that misses it. */
export async function meetGates(desk: Page, patient: NewPatient): Promise<void> {
  await desk.getByRole('button', { name: 'Record consent' }).click();
  const consent = record(desk, 'Record consent');
  await expect(consent).toContainText(patient.familyName);
  await consent.getByRole('button', { name: 'Record consent' }).click();
  await expect(consent).toBeHidden();

  await desk.getByRole('button', { name: 'Edit intake' }).click();
  const intake = record(desk, 'Edit intake');
  await intake.getByRole('button', { name: 'No known allergies' }).click();
  await intake
    .getByRole('group', { name: 'Takes blood thinners' })
    .getByRole('button', { name: 'No', exact: true })
    .click();
  await intake.getByRole('button', { name: 'Save intake' }).click();
  await expect(intake).toBeHidden();

  await desk.getByRole('button', { name: 'Record baseline' }).click();
  await observe(record(desk, 'Record baseline'), 'Record baseline');
}

const MEASURED = { Pulse: '72', Systolic: '126', Diastolic: '76', 'SpO₂': '98', Breaths: '16', Temperature: '36.4' };

/** Vital signs, pain and both legs as they should be. */
export async function observe(place: Locator, save: string): Promise<void> {
  for (const [name, value] of Object.entries(MEASURED)) await place.getByRole('textbox', { name }).fill(value);
  await place
    .getByRole('group', { name: 'Pain', exact: true })
    .getByRole('button', { name: '2 of 10' })
    .first()
    .click();
  for (const leg of ['Left leg strength', 'Right leg strength'])
    await place.getByRole('group', { name: leg }).getByRole('button', { name: '5', exact: true }).click();
  await place.getByRole('button', { name: save, exact: true }).click();
}

/** Sign in with the patient, and the preparation is over. */
export async function signIn(desk: Page): Promise<void> {
  await tick(desk, SIGN_IN);
  await desk.getByRole('button', { name: 'Sign in', exact: true }).click();
  await desk.getByRole('button', { name: 'Complete preparation' }).click();
  await expect(desk.getByText('Everything is there.')).toBeVisible();
}

export async function startProcedure(desk: Page, patient: NewPatient): Promise<void> {
  await desk.getByRole('button', { name: 'Start procedure' }).click();
  await confirm(desk, patient, 'Start procedure');
  await expect(desk.getByText('The needle waits for the time out.')).toBeVisible();
}

/** The levels read aloud against the decided ones, then the three lines. */
export async function timeOut(desk: Page, level: string): Promise<void> {
  await desk.getByRole('group', { name: 'Read aloud' }).getByRole('button', { name: level, exact: true }).click();
  await tick(desk, AGREED);
  await desk.getByRole('button', { name: 'Time out', exact: true }).click();
  await expect(desk.getByText('The needle waits for the time out.')).toBeHidden();
}

/** Sign out, product and lot, and the needle is out. */
export async function completeProcedure(desk: Page, patient: NewPatient): Promise<void> {
  await tick(desk, SIGN_OUT);
  await desk.getByRole('button', { name: 'Sign out', exact: true }).click();
  await desk.getByLabel('Product').fill('Discseel fibrin');
  await desk.getByLabel('Lot number').fill('DS-2026-041');
  await desk.getByRole('button', { name: 'Complete procedure' }).click();
  await confirm(desk, patient, 'Complete procedure');
}
