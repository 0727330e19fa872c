import type { TemplateStep, VisitTemplate } from '../model/visit-template.ts';
import type { DayPolicy } from './day-policy.ts';
import { DEFAULT_DAY_POLICY } from './day-policy.ts';
import { STEP_NEEDS } from './step-needs.ts';
import type { TreatmentTiming } from './treatment-timings.ts';
import { procedureMinutes } from './treatment-timings.ts';
import type { RestOfVisit } from './rest-of-visit.ts';
import { restOfVisit } from './rest-of-visit.ts';

/** What makes one visit's template: a catalogue row's numbers, the clinic's policy and what is already known of the patient. */
export interface VisitTemplateParameters extends TreatmentTiming {
  readonly discs: number;
  readonly policy?: Partial<DayPolicy>;
  readonly imagesAccepted?: boolean;
  readonly decidedEarlier?: boolean;
  readonly morningOnly?: boolean;
  readonly startAfter?: RestOfVisit;
  readonly doctor?: { readonly id: string; readonly rule: 'required' | 'preferred' };
}

/**
 * Builds the template of a visit from numbers alone.
 * Shape:  imaging in either order, consultation, the patient's lunch, preparation, then procedure, recovery and review without a wait between them.
 *         `morningOnly` ends with the decision: the afternoon is on standby. Accepted images leave imaging out; a decision of an earlier day shortens the consultation to its confirmation.
 * Units:  minutes; `discs` counts from 1.
 * Source: clinic.md "The day".
 */
export function visitTemplate(parameters: VisitTemplateParameters): VisitTemplate {
  const policy: DayPolicy = { ...DEFAULT_DAY_POLICY, ...parameters.policy };
  const whole = wholeDay(parameters, policy);
  const day = parameters.morningOnly === true ? whole.slice(0, whole.findIndex(isAfternoon)) : whole;
  const groups = parameters.startAfter ? restOfVisit(day, parameters.startAfter, policy) : day;
  return {
    treatment: parameters.treatment,
    groups,
    lunch: { before: 'preparation', minutes: policy.lunchMinutes, window: policy.lunchWindow },
    ...(parameters.startAfter && { earliest: parameters.startAfter.earliest }),
    ...(parameters.startAfter?.previousEnd !== undefined && { previousEnd: parameters.startAfter.previousEnd }),
    ...(parameters.doctor && { doctor: parameters.doctor }),
  };
}

const isAfternoon = ([step]: readonly TemplateStep[]): boolean => step?.kind === 'preparation';

function wholeDay(parameters: VisitTemplateParameters, policy: DayPolicy): TemplateStep[][] {
  const morning = { endBy: policy.morningEnd, maxWait: policy.maxWaitMinutes };
  const afternoon = { notBefore: policy.decisionCutOff, maxWait: policy.maxWaitMinutes };
  const straightAfter = { maxWait: 0 };
  const imaging: TemplateStep[] = [
    { kind: 'mri', minutes: policy.mriMinutes, needs: STEP_NEEDS.mri, ...morning },
    { kind: 'xray', minutes: policy.xrayMinutes, needs: STEP_NEEDS.xray, ...morning },
  ];
  const consultation = parameters.decidedEarlier === true ? policy.confirmationMinutes : policy.consultationMinutes;
  return [
    ...(parameters.imagesAccepted === true ? [] : [imaging]),
    [{ kind: 'consultation', minutes: consultation, needs: STEP_NEEDS.consultation, doctor: 'same', ...morning }],
    [{ kind: 'preparation', minutes: policy.preparationMinutes, needs: STEP_NEEDS.preparation, ...afternoon }],
    [
      {
        kind: 'procedure',
        minutes: procedureMinutes(parameters, parameters.discs),
        needs: STEP_NEEDS.procedure,
        doctor: 'same',
        ...afternoon,
      },
    ],
    [{ kind: 'recovery', minutes: policy.recoveryMinutes, needs: STEP_NEEDS.recovery, ...straightAfter }],
    [
      {
        kind: 'discharge-review',
        minutes: policy.reviewMinutes,
        needs: STEP_NEEDS['discharge-review'],
        doctor: 'prefer-same',
        ...straightAfter,
      },
    ],
  ];
}
