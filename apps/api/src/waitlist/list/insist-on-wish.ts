import type { Tx } from '../../platform/database/tx.ts';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import type { AddToWaitlistDto } from '../waitlist.dto.ts';

const LONGEST_WISH_DAYS = 180;

/**
 * What can be wished for: a known patient, a doctor of the clinic, days that still lie ahead.
 * Errors: `not_found`; `validation_failed` at `/toDate` or `/notAfter`.
 */
export async function insistOnWish(tx: Tx, wish: AddToWaitlistDto, now: Date): Promise<void> {
  const { zone } = await loadClinic(tx);
  if (wish.toDate < wish.fromDate)
    throw wrong('/toDate', '開始日以降にしてください。', 'Must not be before `fromDate`.');
  if (wish.toDate < zone.date(now)) throw wrong('/toDate', '過去の日付です。', 'Lies in the past.');
  if (wish.toDate > zone.dateAfter(wish.fromDate, LONGEST_WISH_DAYS))
    throw wrong(
      '/toDate',
      `${LONGEST_WISH_DAYS}日以内にしてください。`,
      `At most ${LONGEST_WISH_DAYS} days after \`fromDate\`.`,
    );
  if (wish.notBefore != null && wish.notAfter != null && wish.notAfter <= wish.notBefore)
    throw wrong('/notAfter', '到着時刻より後にしてください。', 'Must be after `notBefore`.');
  const [known] = await tx.query<{ patient: boolean; doctor: boolean }>(
    `SELECT EXISTS (SELECT FROM patient WHERE clinic_id = $1 AND id = $2) AS patient,
            $3::uuid IS NULL OR EXISTS (SELECT FROM resource WHERE clinic_id = $1 AND id = $3 AND kind = 'doctor') AS doctor`,
    [tx.clinicId, wish.patientId, wish.doctorId ?? null],
  );
  if (!known?.patient || !known.doctor) throw new Problem('not_found');
}

const wrong = (pointer: string, ja: string, en: string): Problem =>
  new Problem('validation_failed', { errors: [fieldError(pointer, { rule: 'words', ja, en })] });
