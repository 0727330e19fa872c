import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Clinic } from '../../visits/clinic/clinic.ts';
import { atWallClock } from '../../visits/clinic/opening.ts';
import { insertRows } from '../store/insert-rows.ts';
import { receptionAccount } from '../store/reception-account.ts';

interface DemoWish {
  readonly treatment: string;
  /** The last day wanted, counted from today. */
  readonly days: number;
  readonly noticeMinutes: number;
  /** Days before today, and the clock on that day. */
  readonly added: readonly [daysAgo: number, clock: string];
  readonly imagesFromElsewhere?: boolean;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly note?: string;
}
const WISHES: readonly DemoWish[] = [
  { treatment: 'dst', days: 7, noticeMinutes: 30, added: [4, '15:10'], imagesFromElsewhere: true, note: '徒歩10分' },
  { treatment: 'dst', days: 7, noticeMinutes: 120, added: [4, '16:35'], notAfter: '18:00' },
  { treatment: 'podd', days: 7, noticeMinutes: 60, added: [2, '10:20'], imagesFromElsewhere: true },
  { treatment: 'pldd', days: 5, noticeMinutes: 240, added: [1, '14:05'] },
  { treatment: 'dst', days: 7, noticeMinutes: 1_440, added: [1, '17:15'], notBefore: '09:00', note: '新幹線で来院' },
];

/** Some who would come sooner, of patients nobody expects: only where nobody's wish still stands. Answers how many were written. */
export async function writeWaitlist(tx: Tx, clinic: Clinic, now: Date): Promise<number> {
  const today = clinic.zone.date(now);
  const standing = await tx.query(
    `SELECT FROM waitlist_entry WHERE clinic_id = $1 AND state IN ('waiting', 'offered') AND to_date >= $2 LIMIT 1`,
    [tx.clinicId, today],
  );
  if (standing.length > 0) return 0;
  const addedBy = await receptionAccount(tx);
  const patients = await unexpected(tx, today);
  const entries = WISHES.slice(0, patients.length).map(({ days, added: [daysAgo, clock], ...wish }, index) => ({
    id: newId(),
    patient_id: patients[index],
    treatment: wish.treatment,
    discs: 1,
    from_date: today,
    to_date: clinic.zone.dateAfter(today, days),
    not_before: wish.notBefore ?? null,
    not_after: wish.notAfter ?? null,
    doctor_id: null,
    images_from_elsewhere: wish.imagesFromElsewhere ?? false,
    decided_earlier: false,
    notice_minutes: wish.noticeMinutes,
    note: wish.note ?? null,
    state: 'waiting',
    visit_id: null,
    added_at: atWallClock(clinic.zone, clinic.zone.dateAfter(today, -daysAgo), clock).toISOString(),
    added_by: addedBy,
    version: 1,
  }));
  await insertRows(tx, 'waitlist_entry', entries);
  if (entries.length > 0) tx.publish({ type: 'waitlist.changed', date: null });
  return entries.length;
}

/** Patients who have no visit ahead and no wish written down. */
async function unexpected(tx: Tx, today: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT patient.id FROM patient
      WHERE patient.clinic_id = $1
        AND NOT EXISTS (SELECT FROM visit WHERE visit.clinic_id = $1 AND visit.patient_id = patient.id AND visit.date >= $2)
        AND NOT EXISTS (SELECT FROM waitlist_entry entry WHERE entry.clinic_id = $1 AND entry.patient_id = patient.id AND entry.state IN ('waiting', 'offered'))
      ORDER BY patient.patient_number DESC LIMIT ${WISHES.length}`,
    [tx.clinicId, today],
  );
  return rows.map(({ id }) => id);
}
