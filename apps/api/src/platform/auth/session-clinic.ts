import { DEFAULT_POLICY, type ClinicPolicy } from '@higaeri/domain';
import { DEFAULT_DAY_POLICY, type DayPolicy } from '@higaeri/scheduling';
import { dateIn } from '../clinic-time.ts';
import type { ClinicRow } from '../clinics/clinic-reader.ts';
import type { SessionClinic } from './session.view.ts';

/** What `clinic.settings` may hold of it; the rest keeps the defaults of the rules themselves. */
interface Decided {
  readonly lateCutOffMinutes?: number;
  readonly day?: Partial<DayPolicy>;
  readonly policy?: Partial<ClinicPolicy>;
}

/** What a screen needs to know of its clinic. */
export const sessionClinic = (clinic: ClinicRow, now: Date): SessionClinic => ({
  id: clinic.id,
  name: clinic.name,
  nameEn: clinic.nameEn,
  timeZone: clinic.timeZone,
  today: dateIn(clinic.timeZone, now),
  policy: policyOf(clinic.settings),
});

function policyOf(decided: Decided): SessionClinic['policy'] {
  const day = { ...DEFAULT_DAY_POLICY, ...decided.day };
  const { consentVersion, recoveryMinutes, dischargeScoreMinimum } = { ...DEFAULT_POLICY, ...decided.policy };
  return {
    lateCutOffMinutes: decided.lateCutOffMinutes ?? 20,
    decisionCutOff: wallTime(day.decisionCutOff),
    maxWaitMinutes: day.maxWaitMinutes,
    lunchMinutes: day.lunchMinutes,
    consentVersion,
    recoveryMinutes,
    dischargeScoreMinimum,
  };
}

/** `HH:mm` of minutes since midnight. */
const wallTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
