import { WAITLIST_STATES, type WaitlistState } from '@higaeri/domain';
import { DateField, Flag, InstantField, Nested, OneOf, Text, Uuid, WholeNumber } from '../platform/http/fields.ts';
import { PatientSummary } from '../visits/views/patient-summary.view.ts';

/** A place that the patient is being asked about. */
export class OfferView {
  @Uuid() id: string;
  @Text({ max: 4000 }) itineraryId: string;
  @DateField() date: string;
  @InstantField() arriveAt: string;
  @InstantField({ description: 'The procedure' }) start: string;
  @InstantField() homeBy: string;
  @InstantField() offeredAt: string;
  @InstantField() expiresAt: string;
  @Flag({ description: 'The place was freed by somebody else today' }) freed: boolean;
  @Uuid({ nullable: true, description: 'Whose place it was' }) freedVisitId: string | null;
}

export class WaitlistEntryView {
  @Uuid() id: string;
  @WholeNumber() version: number;
  @OneOf(WAITLIST_STATES, { name: 'WaitlistState' }) state: WaitlistState;
  @Nested(() => PatientSummary) patient: PatientSummary;
  @Text({ description: 'To call the patient on' }) phone: string;
  @Text({ max: 40 }) treatment: string;
  @WholeNumber() discs: number;
  @DateField() fromDate: string;
  @DateField() toDate: string;
  @Text({ nullable: true }) notBefore: string | null;
  @Text({ nullable: true }) notAfter: string | null;
  @Uuid({ nullable: true }) doctorId: string | null;
  @Flag() imagesFromElsewhere: boolean;
  @Flag() decidedEarlier: boolean;
  @WholeNumber() noticeMinutes: number;
  @Text({ nullable: true, max: 500 }) note: string | null;
  @InstantField() addedAt: string;
  @Uuid({ nullable: true, description: 'What was booked' }) visitId: string | null;
  @Nested(() => OfferView, { nullable: true, description: 'The open offer' }) offer: OfferView | null;
}
