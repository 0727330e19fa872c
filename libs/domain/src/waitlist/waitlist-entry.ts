import type { Instant } from '../visit/vocabulary.ts';

export const WAITLIST_STATES = ['waiting', 'offered', 'booked', 'left'] as const;
export type WaitlistState = (typeof WAITLIST_STATES)[number];

/**
 * Somebody who would come sooner, or on a day that is full.
 * Shape:  one offer at a time: `offered` while it is open. `booked` and `left` are ends; `visitId` names what was booked.
 * Units:  dates are the clinic's; `notBefore` and `notAfter` wall-clock times `HH:mm`; `noticeMinutes` is what the patient needs from the call to the first step.
 */
export interface WaitlistEntry {
  readonly id: string;
  readonly patientId: string;
  readonly treatment: string;
  readonly discs: number;
  readonly fromDate: string;
  readonly toDate: string;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly doctorId: string | null;
  readonly imagesFromElsewhere: boolean;
  readonly decidedEarlier: boolean;
  readonly noticeMinutes: number;
  readonly note: string | null;
  readonly state: WaitlistState;
  readonly visitId: string | null;
  readonly addedAt: Instant;
}
