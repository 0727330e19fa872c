import { RESOURCE_KINDS, STEP_KINDS, type ResourceKind, type StepKind } from '@higaeri/scheduling';
import { DateField, Decimal, ListOf, Nested, OneOf, Text, WholeNumber } from '../platform/http/fields.ts';

const MINUTE = { max: 1500, description: 'Elapsed minutes since local midnight' };
const MOST = { max: 5000 };

export class SimulatedInterval {
  @WholeNumber(MINUTE) from: number;
  @WholeNumber(MINUTE) until: number;
}

/** A room, a device, a person or a unit of a nurse on an empty day; a gap in a person's hours is lunch. */
export class SimulatedResource {
  @Text() id: string;
  @OneOf(RESOURCE_KINDS, { name: 'ResourceKind' }) kind: ResourceKind;
  @ListOf(() => SimulatedInterval) open: SimulatedInterval[];
  @ListOf(() => SimulatedInterval, { description: 'Always empty: nobody is booked' }) busy: SimulatedInterval[];
  @WholeNumber() turnoverMinutes: number;
  @Text({ list: {} }) skills: string[];
  @Text({ optional: true, description: 'The nurse a unit belongs to, the room a fluoroscope stands in' })
  unitOf?: string;
}

export class SimulatedTreatmentView {
  @Text() treatment: string;
  @WholeNumber() firstDiscMinutes: number;
  @WholeNumber() furtherDiscMinutes: number;
  @WholeNumber() recoveryMinutes: number;
  @WholeNumber({ description: 'How often it was booked lately; all alike when nothing was' }) share: number;
}

export class SimulatedDayPolicy {
  @WholeNumber() mriMinutes: number;
  @WholeNumber() xrayMinutes: number;
  @WholeNumber() consultationMinutes: number;
  @WholeNumber() confirmationMinutes: number;
  @WholeNumber() preparationMinutes: number;
  @WholeNumber() recoveryMinutes: number;
  @WholeNumber() reviewMinutes: number;
  @WholeNumber() maxWaitMinutes: number;
  @WholeNumber() lunchMinutes: number;
  @Nested(() => SimulatedInterval) lunchWindow: SimulatedInterval;
  @WholeNumber(MINUTE) morningEnd: number;
  @WholeNumber(MINUTE) decisionCutOff: number;
}

/** Lognormal above a least time, counted in planned minutes. */
export class DurationView {
  @Decimal() shift: number;
  @Decimal({ min: -1000 }) mu: number;
  @Decimal() sigma: number;
}

export class LearnedDurationView {
  @OneOf(STEP_KINDS) kind: StepKind;
  @Text({ optional: true }) treatment?: string;
  @Text({ optional: true, description: "The doctor's row; never a patient" }) doctor?: string;
  @Nested(() => DurationView) perPlanned: DurationView;
  @WholeNumber() learnedFrom: number;
}

export class LearnedEligibilityView {
  @Text({ optional: true }) treatment?: string;
  @Decimal({ max: 1 }) probability: number;
  @WholeNumber() learnedFrom: number;
}

export class PunctualityView {
  @Decimal({ min: -1000, description: 'Minutes; negative is early' }) meanLateness: number;
  @Decimal() spread: number;
  @Decimal({ max: 1 }) noShow: number;
}

export class ExperienceView {
  @WholeNumber({ description: 'Finished visits it was learned from; 0 for documented assumptions alone' })
  visits: number;
  @ListOf(() => LearnedDurationView, MOST) durations: LearnedDurationView[];
  @ListOf(() => LearnedEligibilityView, MOST) eligibility: LearnedEligibilityView[];
  @Nested(() => PunctualityView) punctuality: PunctualityView;
}

/** What was counted of the days before today. */
export class RecentVisitsView {
  @DateField() from: string;
  @DateField() to: string;
  @WholeNumber({ description: 'Days on which somebody was booked' }) days: number;
  @WholeNumber({ description: 'Booked and not cancelled' }) visits: number;
}

/** A clinic as the engine simulates it; `libs/scheduling` calls it `SimulatedClinic`. */
export class SimulatedClinicView {
  @WholeNumber(MINUTE) opening: number;
  @WholeNumber(MINUTE) closing: number;
  @ListOf(() => SimulatedResource, MOST) resources: SimulatedResource[];
  @Nested(() => SimulatedDayPolicy) policy: SimulatedDayPolicy;
  @ListOf(() => SimulatedTreatmentView) treatments: SimulatedTreatmentView[];
  @Nested(() => ExperienceView) experience: ExperienceView;
  @WholeNumber({ description: 'Booked per day; 0 when nothing is known' }) visits: number;
  @Decimal({ max: 1, description: 'Share of patients who bring their images' }) withImages: number;
}

export class SimulationModelView {
  @DateField() date: string;
  @Nested(() => SimulatedClinicView) clinic: SimulatedClinicView;
  @Nested(() => RecentVisitsView) recent: RecentVisitsView;
}
