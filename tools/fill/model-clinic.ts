import { ClinicFactsRepository } from '@higaeri/api/dist/visits/clinic-day/clinic-facts.repository.js';
import { loadTreatments } from '@higaeri/api/dist/visits/clinic-day/treatment-row.js';
import { loadClinic, type Clinic } from '@higaeri/api/dist/visits/clinic/clinic.js';
import { loadOpenings } from '@higaeri/api/dist/visits/clinic/opening.js';
import { dayPlan } from '@higaeri/api/dist/visits/reservations/day-plan.js';
import { DayTable } from '@higaeri/api/dist/visits/reservations/day-table.js';
import { ReservationRepository } from '@higaeri/api/dist/visits/reservations/reservation.repository.js';
import { Chance } from '@higaeri/api/dist/demo/chance.js';
import { writeTreatments } from '@higaeri/api/dist/demo/clinic/write-catalogue.js';
import { writePatients } from '@higaeri/api/dist/demo/clinic/write-patients.js';
import { writePeopleAndRooms } from '@higaeri/api/dist/demo/clinic/write-people.js';
import { writeRota } from '@higaeri/api/dist/demo/clinic/write-rota.js';
import { fillDay, type Means } from '@higaeri/api/dist/demo/day/fill-day.js';
import { reserve } from '@higaeri/api/dist/demo/day/live-day.js';
import { demoPatients } from '@higaeri/api/dist/demo/people/demo-patients.js';
import { loadPatientQueue } from '@higaeri/api/dist/demo/people/patient-queue.js';
import { receptionAccount } from '@higaeri/api/dist/demo/store/reception-account.js';
import { writeLives } from '@higaeri/api/dist/demo/store/write-lives.js';
import { Crew, loadActors } from '@higaeri/api/dist/demo/story/crew.js';
import { Life } from '@higaeri/api/dist/demo/story/life.js';
import type { Tx } from '@higaeri/api/dist/platform/database/tx.js';

/** So many different days there are, each as it was (told to its end) and as it was booked. */
const DIFFERENT_DAYS = 6;

/** Dates `YYYY-MM-DD`, both included. */
export interface Year {
  readonly from: string;
  readonly to: string;
}

/** Dates of the model clinic that others are made from. */
export interface ModelDates {
  readonly open: readonly string[];
  readonly lived: readonly string[];
  readonly booked: readonly string[];
}

/**
 * Writes one clinic with the product's own code: catalogue, people, rooms, patients, a rota for the year, and a few days of visits.
 * Shape:  `lived` days have been told to their end, `booked` ones stand as they were booked. Needs a clinic's row and a transaction that names it.
 */
export async function writeModelClinic(tx: Tx, year: Year, passwordHash: string): Promise<ModelDates> {
  const clinic = await loadClinic(tx);
  const began = clinic.zone.startOf(year.from);
  await writeTreatments(tx);
  await writePeopleAndRooms(tx, passwordHash, began);
  await writePatients(tx, demoPatients(new Chance(clinic.name)), await receptionAccount(tx), began);
  await writeRota(tx, clinic, year.from, year.to);
  const openings = await loadOpenings(tx, clinic, year.from, year.to);
  const open = openings.filter(({ span }) => span !== null).map(({ date }) => date);
  const lived = open.slice(0, DIFFERENT_DAYS);
  const booked = open.slice(DIFFERENT_DAYS, 2 * DIFFERENT_DAYS);
  for (const date of lived) await writeDay(tx, clinic, date, 'lived');
  for (const date of booked) await writeDay(tx, clinic, date, 'booked');
  return { open, lived, booked };
}

async function writeDay(tx: Tx, clinic: Clinic, date: string, how: 'lived' | 'booked'): Promise<void> {
  const facts = await new ClinicFactsRepository().load(tx, clinic, { from: date, to: date });
  const treatments = new Map((await loadTreatments(tx)).map((row) => [row.code, row]));
  const crew = new Crew(await loadActors(tx), facts.resources);
  const over = clinic.zone.startOf(clinic.zone.dateAfter(date, 1)).getTime();
  const means: Means = { treatments, crew, patients: await loadPatientQueue(tx), now: over };
  const plan = dayPlan(facts, date, new DayTable([]));
  const { lives } = fillDay(plan, means);
  if (how === 'lived') {
    await writeLives(tx, lives);
    return new ReservationRepository().write(tx, plan.table.changes());
  }
  const fresh = dayPlan(facts, date, new DayTable([]));
  const begun = lives.map(asBooked);
  for (const life of begun) reserve(life, fresh);
  await writeLives(tx, begun);
  await new ReservationRepository().write(tx, fresh.table.changes());
}

/** The same visit before anything but its booking has happened. */
function asBooked({ entries: [first] }: Life): Life {
  if (first?.entry.type !== 'booked') throw new Error('A visit begins with its booking.');
  return Life.begin(first.entry);
}
