import { noteDisc, noteSymptoms, sign, startConsultation } from './support/doctor.ts';
import { screen, takeImage } from './support/imaging.ts';
import { ICHINOSE, SAOTOME } from './support/patients.ts';
import {
  departAndClean,
  discharge,
  observeWithScore,
  openBedside,
  readyForReview,
  startRecovery,
} from './support/recovery.ts';
import { blockOf, bookToday, checkIn, goTo } from './support/reception.ts';
import { ACCOUNT_OF, expect, test } from './support/staff.ts';
import { completeProcedure, meetGates, signIn, startPreparation, startProcedure, timeOut } from './support/theatre.ts';

test('one new patient is booked, examined, found eligible, treated, rested, reviewed and home the same day', async ({
  staff,
}) => {
  test.setTimeout(240_000);
  const reception = await staff('reception', '/book');
  const doctorsName = await bookToday(reception, SAOTOME, /DST/);
  await goTo(reception, 'Arrivals');
  await checkIn(reception, SAOTOME);

  const radiographer = await staff('radiographer', '/imaging');
  await screen(radiographer, SAOTOME);
  await takeImage(radiographer, SAOTOME, 'MRI');
  await takeImage(radiographer, SAOTOME, 'X-ray');

  const doctor = await staff(ACCOUNT_OF[doctorsName] ?? 'doctor', '/doctor');
  await startConsultation(doctor, SAOTOME);
  await noteSymptoms(doctor);
  await noteDisc(doctor, 'L4/5');
  await doctor.getByLabel('Treat this disc').check();
  await doctor.getByRole('button', { name: 'Eligible', exact: true }).click();
  await sign(doctor, SAOTOME);
  await expect(doctor.getByText('Signed. The afternoon is confirmed.')).toBeVisible();

  const nurse = await staff('nurse', '/theatre');
  await startPreparation(nurse, SAOTOME);
  await meetGates(nurse, SAOTOME);
  await signIn(nurse);

  await doctor.getByRole('button', { name: 'Open in theatre' }).click();
  await startProcedure(doctor, SAOTOME);
  await timeOut(doctor, 'L4/5');
  await completeProcedure(doctor, SAOTOME);

  await goTo(nurse, 'Recovery');
  await startRecovery(nurse, SAOTOME);
  const bedside = await openBedside(nurse, SAOTOME);
  await observeWithScore(bedside);
  await readyForReview(bedside);
  await bedside.getByRole('button', { name: 'Close' }).click();

  await goTo(doctor, 'Doctor');
  await discharge(doctor, SAOTOME);
  await departAndClean(nurse, SAOTOME);
  await expect(reception.getByRole('region', { name: /^Gone or not coming/ })).toContainText(SAOTOME.familyName);
});

test('the afternoon of a patient found not eligible is freed before the eyes of the reception', async ({ staff }) => {
  test.setTimeout(120_000);
  const reception = await staff('reception', '/book');
  await bookToday(reception, ICHINOSE, /PODD \(ozone\)/);
  await goTo(reception, 'Arrivals');
  await checkIn(reception, ICHINOSE);
  await goTo(reception, 'Day');
  const afternoon = blockOf(reception, ICHINOSE, 'Procedure.*held until the decision');
  await expect(afternoon).toBeVisible();

  const radiographer = await staff('radiographer', '/imaging');
  await screen(radiographer, ICHINOSE);
  await takeImage(radiographer, ICHINOSE, 'MRI');
  await takeImage(radiographer, ICHINOSE, 'X-ray');

  const doctor = await staff('doctor', '/doctor');
  await startConsultation(doctor, ICHINOSE);
  await doctor.getByRole('button', { name: 'Not eligible', exact: true }).click();
  await doctor.getByLabel('Reason').fill('Pain does not come from a disc.');
  await doctor.getByRole('button', { name: 'Conservative (drugs, physiotherapy)' }).click();
  await sign(doctor, ICHINOSE);
  await expect(doctor.getByText('Signed. The afternoon has been given back.')).toBeVisible();

  await expect(afternoon).toBeHidden();
  await goTo(reception, 'Arrivals');
  await expect(reception.getByRole('region', { name: 'Freed afternoons' })).toContainText('Not eligible');
});
