import { FreeTime as Packing } from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import { readClinic } from '../clinic/clinic.ts';
import { clinicDays } from '../clinic-day/clinic-day.ts';
import type { ClinicFacts } from '../clinic-day/clinic-facts.ts';
import type { ClinicFactsRepository } from '../clinic-day/clinic-facts.repository.ts';
import { loadTreatments } from '../clinic-day/treatment-row.ts';
import type { ClinicPicture, PictureDay } from './clinic-picture.ts';
import type { PictureNews } from './picture-news.ts';

/** The catalogue alone is wanted. */
const NO_DAY = '1970-01-01';

/** A picture of no day yet, as this transaction sees the clinic. */
export async function readFrame(tx: Tx, news: PictureNews, repository: ClinicFactsRepository): Promise<ClinicPicture> {
  const clinic = await readClinic(tx);
  const { resources } = await repository.load(tx, clinic, { from: NO_DAY, to: NO_DAY });
  const treatments = new Map((await loadTreatments(tx)).map((row) => [row.code, row]));
  return {
    snapshot: news.snapshot,
    row: news.row,
    clinic,
    resources,
    treatments,
    packing: new Packing(),
    days: new Map(),
  };
}

/** The days of a span, as this transaction sees them. Shape: with the catalogue of the picture, which has not changed since. */
export async function readDays(
  tx: Tx,
  { clinic, packing, resources }: ClinicPicture,
  span: { from: string; to: string },
  repository: ClinicFactsRepository,
): Promise<PictureDay[]> {
  const facts = await repository.load(tx, clinic, { ...span, resources, busy: true });
  const rows = new Set(facts.resources.map(({ id }) => id));
  const patients = facts.busy.filter(({ resourceId }) => !rows.has(resourceId));
  return clinicDays(facts, span.from, span.to, BEGINNING).days.flatMap(({ frame, ...open }) => {
    packing.replaceDay(open);
    const [day] = packing.days(open.date, open.date);
    return day ? [{ frame, day, patients: patientsOn({ ...facts, busy: patients }, frame) }] : [];
  });
}

/** Before every day: none of them has begun. */
const BEGINNING = -8.64e15;

function patientsOn({ busy }: ClinicFacts, frame: PictureDay['frame']): PictureDay['patients'] {
  const present = busy.flatMap(({ resourceId, from, until }) => {
    const stretches = from.flatMap((start, index) => {
      const end = until[index] ?? start;
      return start < frame.end && frame.start < end ? [frame.around(start, end)] : [];
    });
    return stretches.length > 0 ? [[resourceId, stretches] as const] : [];
  });
  return new Map(present);
}
