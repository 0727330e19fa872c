import type { HistoryEntry } from '@higaeri/domain';
import type { components } from './schema.ts';

/*
 * The names of the HTTP contract, taken from the description the server generates of itself: web and API cannot drift.
 * Instants are RFC 3339 with the clinic's offset, dates `YYYY-MM-DD`.
 */
type Schemas = components['schemas'];

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
export type Span = Schemas['Span'];
export type TimeRange = Schemas['TimeRange'];
export type Named = Schemas['Named'];
export type NamedResource = Schemas['NamedResource'];

export type Role = Schemas['Role'];
export type SessionView = Schemas['SessionView'];
export type ClinicView = SessionView['clinic'];

export type PatientView = Schemas['PatientView'];
export type PatientSummary = Schemas['PatientSummary'];
export type NewPatient = Schemas['CreatePatientDto'];
export type PatientSearch = Schemas['SearchPatientsDto'];
export type Sex = PatientView['sex'];
export type PatientLanguage = PatientView['language'];

export type TreatmentView = Schemas['TreatmentView'];
export type ResourceView = Schemas['ResourceView'];
export type ResourceKind = Schemas['ResourceKind'];
export type ClosureView = Schemas['ClosureView'];
export type StaffView = Schemas['StaffView'];
export type HoldPolicyView = Schemas['HoldPolicyView'];
export type StandbyDayView = Schemas['StandbyDayView'];
export type StandbyDaysView = Schemas['StandbyDaysView'];
export type ItineraryView = Schemas['ItineraryView'];
export type ItineraryStep = Schemas['ItineraryStep'];
export type DayWithoutPlace = Schemas['DayWithoutPlace'];
export type ReasonView = Schemas['ReasonView'];
export type WishedMove = Schemas['WishedMoveDto'];
export type WishInTheWay = Schemas['WishInTheWay'];

export type WaitlistEntry = Schemas['WaitlistEntryView'];
export type WaitlistOffer = Schemas['OfferView'];
export type NewWaitlistEntry = Schemas['AddToWaitlistDto'];

export type Stage = Schemas['Stage'];
export type StepKind = Schemas['StepKind'];
export type StepStatus = Schemas['StepStatus'];
export type StepView = Schemas['StepView'];
export type ReservationState = Schemas['StepReservation'];
export type Afternoon = Schemas['Afternoon'];
export type GateView = Schemas['GateView'];
export type GatedAct = Schemas['GatedAct'];
export type AlertView = Schemas['AlertView'];
export type AlertKind = Schemas['AlertKind'];
export type VisitSummary = Schemas['VisitSummary'];
export type VisitView = Omit<Schemas['VisitView'], 'decisions' | 'currentDecision'> & {
  decisions?: Decision[];
  currentDecision?: Decision | null;
};
export type Happening = Schemas['PossibleHappening'];

export type Actor = Schemas['Actor'];
export type DiscLevel = Schemas['DiscLevel'];
export type RedFlag = Schemas['RedFlag'];
export type RedFlagReport = Schemas['RedFlagReport'];
export type Symptoms = Schemas['Symptoms'];
export type Intake = Schemas['Intake'];
export type Screening = Schemas['Screening'];
export type Consent = Schemas['Consent'];
type Unrecorded<T> = Omit<T, 'recordedBy' | 'recordedAt'>;
export type IntakeBody = Unrecorded<Intake>;
export type ScreeningBody = Unrecorded<Screening>;
export type ConsentBody = Unrecorded<Consent>;
export type YesNoUnknown = Screening['pacemaker'];
export type ChecklistPhase = Schemas['ChecklistPhase'];
export type Checklists = Schemas['Checklists'];
export type ChecklistBody = Unrecorded<Schemas['ChecklistRecord']>;
export type DiscFinding = Omit<Schemas['DiscFinding'], 'pfirrmann' | 'modic'> & {
  pfirrmann: 1 | 2 | 3 | 4 | 5 | null;
  modic: 0 | 1 | 2 | 3 | null;
};
export type Findings = Omit<Schemas['Findings'], 'discs'> & { discs: DiscFinding[] };
export type Plan = Schemas['Plan'];
type Decided<D, K extends keyof Schemas['Decision']> = { decision: D } & Required<Pick<Schemas['Decision'], K>> &
  Pick<Schemas['Decision'], 'id' | 'by' | 'at'> & { findings: Findings };
/** Which fields a decision has follows from the decision; the description can only say that they may be there. */
export type Decision =
  | Decided<'eligible', 'treatment' | 'levels' | 'side' | 'validUntil'>
  | (Decided<'not-eligible', 'reason'> & { plan: Plan })
  | Decided<'deferred', 'reason' | 'until' | 'plan'>;
export type Override = Schemas['Override'];
export type DischargeScore = Schemas['DischargeScore'];
export type Observation = Schemas['Observation'];
export type Lot = Schemas['Lot'];
export type ProcedureRecord = Schemas['ProcedureRecord'];
export type DischargeReview = Schemas['DischargeReview'];

export type HistoryType = HistoryEntry['type'];
export type HistoryItem = Omit<Schemas['HistoryItem'], 'type'> & { type: HistoryType };
export type HistoryView = Page<HistoryItem>;
export type ProposalView = Schemas['ProposalView'];
export type MoveView = Schemas['MoveView'];
export type ProposedVisit = Schemas['ProposedVisitView'];
export type BoardView = Schemas['BoardView'];
export type RecoveryRoomView = Schemas['RecoveryRoomView'];
export type RecoveryRoomsView = Schemas['RecoveryRooms'];
export type SimulationModelView = Schemas['SimulationModelView'];
