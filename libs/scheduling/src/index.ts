export type { Interval, Minute } from './model/time.ts';
export type { DayResource, ResourceKind } from './model/resource.ts';
export { RESOURCE_KINDS } from './model/resource.ts';
export type { ClinicDay } from './model/clinic-day.ts';
export type { DoctorRule, Need, PatientLunch, StepKind, TemplateStep, VisitTemplate } from './model/visit-template.ts';
export { STEP_KINDS } from './model/visit-template.ts';
export type { Itinerary, ItineraryPosition, ItineraryReservation, ItineraryStep } from './model/itinerary.ts';
export type { DayPolicy } from './templates/day-policy.ts';
export { DEFAULT_DAY_POLICY } from './templates/day-policy.ts';
export type { TreatmentTiming } from './templates/treatment-timings.ts';
export { procedureMinutes, TREATMENT_TIMINGS } from './templates/treatment-timings.ts';
export type { RestOfVisit } from './templates/rest-of-visit.ts';
export type { VisitTemplateParameters } from './templates/visit-template.ts';
export { visitTemplate } from './templates/visit-template.ts';
export { turnoverOf } from './timeline/turnover.ts';
export type { PictureReservation, PreparedDay } from './timeline/free-time.ts';
export { FreeTime } from './timeline/free-time.ts';
export type { ItineraryQuery } from './search/itinerary-query.ts';
export { DEFAULT_GRID_MINUTES } from './search/itinerary-query.ts';
export type { ItineraryAnswer } from './search/search-itineraries.ts';
export { searchItineraries } from './search/search-itineraries.ts';
export { FoundItineraries } from './search/found-itineraries.ts';
export type { Explanation, Lack, Obstacle, ResourceRelief, WishRelief } from './model/explanation.ts';
export { explainNoItinerary } from './search/explain-no-itinerary.ts';
export { comparePositions } from './search/position.ts';
export type { Claim, ClinicResource, LiveReservation, MakeRoomInput, OwnShift } from './displace/make-room-input.ts';
export type {
  ClaimConflict,
  DisplacedVisit,
  DisplacementReason,
  ReservationWrite,
  RoomMade,
} from './displace/room-made.ts';
export { makeRoom } from './displace/make-room.ts';
export type { LaterStep } from './displace/later-steps.ts';
export { shiftLaterSteps } from './displace/later-steps.ts';
export type {
  DayToPredict,
  PredictableResource,
  PredictableStep,
  PredictableVisit,
  PredictedStep,
  StepStatus,
} from './predict/predict-day-input.ts';
export { predictDay } from './predict/predict-day.ts';
export type { DecisionState, Pin, PlannedStep, PlanProblem, PlanVisit } from './plan/plan-problem.ts';
export type { PlanPolicy, PlanSlack, PlanWeights } from './plan/plan-policy.ts';
export { DEFAULT_PLAN_POLICY } from './plan/plan-policy.ts';
export type { PartialPlanPolicy, PlanOptions } from './plan/plan-options.ts';
export type { Objective, PlanAnswer, PlanStatus, Schedule, ScheduledVisit } from './plan/plan-answer.ts';
export { waitIn } from './plan/pause.ts';
export { planDay } from './plan/plan-day.ts';
export { measure } from './plan/objective/measure.ts';
export type { Disruption, Gain, Move, MoveReason, Proposal } from './replan/proposal.ts';
export type { ReplanPolicy } from './replan/replan-policy.ts';
export { DEFAULT_REPLAN_POLICY } from './replan/replan-policy.ts';
export type { ReplanOptions, Situation } from './replan/replan-day.ts';
export { replanDay } from './replan/replan-day.ts';
export type { WishedMove } from './replan/wished-visit.ts';
export type { MovedDay } from './replan/move-step.ts';
export { moveStep } from './replan/move-step.ts';
export type { Breach } from './plan/rules/rule.ts';
export type { DayPrediction, ForeseenRoom, ForeseenStep, ForeseenVisit, Quantiles } from './predict/day-prediction.ts';
export type { Experience, LearnedDuration, LearnedEligibility, Punctuality } from './predict/experience.ts';
export { DEFAULT_EXPERIENCE } from './predict/default-experience.ts';
export type { Scenarios } from './predict/scenarios.ts';
export { drawScenarios } from './predict/scenarios.ts';
export type { PredictionBasis } from './predict/predict.ts';
export { predict } from './predict/predict.ts';
export type { FinishedStep, FinishedVisit } from './predict/finished-visit.ts';
export { expectedEligibility } from './predict/expected.ts';
export { learn } from './predict/learn.ts';
export type { StandbyAnswer, StandbyFigure, StandbyQuestion } from './standby/standby-question.ts';
export { howManyStandby } from './standby/how-many-standby.ts';
export type { Estimate } from './chance/estimate.ts';
export type { BookedDay, BookedVisit, DayOrders, Noon, Policy, Urgency } from './simulate/booked-day.ts';
export type { ClinicSize, SimulatedClinic, SimulatedTreatment } from './simulate/simulated-clinic.ts';
export { aSimulatedClinic, DEMO_SIZE } from './simulate/simulated-clinic.ts';
export type { ClinicChange } from './simulate/change-clinic.ts';
export { changedClinic, SIZED_KINDS, sizeOf } from './simulate/change-clinic.ts';
export type { Measure } from './simulate/measures.ts';
export { MEASURES, unitOf } from './simulate/measures.ts';
export type { Estimates, SimulationOptions, Variant, VariantOutcome } from './simulate/simulate.ts';
export { simulate } from './simulate/simulate.ts';
export { outcomesCsv } from './simulate/outcomes-csv.ts';
export type { PolicyName } from './simulate/policies/named-policies.ts';
export { POLICY_NAMES, policyNamed } from './simulate/policies/named-policies.ts';
export { baileyWelch } from './simulate/policies/bailey-welch.ts';
export { firstCome } from './simulate/policies/first-come.ts';
export { planned } from './simulate/policies/planned.ts';
export { smallestVariance } from './simulate/policies/smallest-variance.ts';
export type { Mode, Operation, PlacedOperation, Shop, ShopAnswer } from './shop/shop.ts';
export type { ShopOptions } from './shop/order-shop.ts';
export { orderShop } from './shop/order-shop.ts';
