import { currentTreatment, stepOf, type Step, type StepKind, type Visit } from '@higaeri/domain';
import { STEP_KINDS, visitTemplate, type TemplateStep, type VisitTemplate } from '@higaeri/scheduling';
import { dayPolicyOn } from '../../../visits/clinic-day/day-policy.ts';
import { LEAD } from '../../../visits/reservations/wanted-row.ts';
import type { DayFacts } from './day-facts.ts';

/**
 * What remains of a visit, as long as it is booked.
 * Shape:  the steps ahead only. Whoever is expected comes as agreed, a late patient a little after now; whoever is there is ready at once.
 *         Once a doctor has seen the patient, that doctor operates; before, the reserved one is preferred.
 * Source: clinic.md "the same doctor consults and operates".
 */
export function restTemplate(visit: Visit, ahead: readonly Step[], facts: DayFacts): VisitTemplate {
  const { frame, facts: clinic } = facts.plan;
  const kinds = new Set<StepKind>(ahead.map(({ kind }) => kind));
  const minutes = new Map(ahead.map((step) => [step.kind, step.minutes]));
  const recovery = stepOf(visit, 'recovery')?.minutes ?? 0;
  const template = visitTemplate({
    treatment: currentTreatment(visit),
    firstDiscMinutes: minutes.get('procedure') ?? 1,
    furtherDiscMinutes: 0,
    discs: 1,
    policy: dayPolicyOn(clinic.clinic.settings.day, frame.moved, recovery),
    startAfter: {
      step: STEP_KINDS.find((kind) => kinds.has(kind)) ?? 'discharge-review',
      earliest: thereAt(visit, ahead, facts),
      done: STEP_KINDS.filter((kind) => !kinds.has(kind)),
    },
    ...doctorOf(visit, facts),
  });
  const groups = template.groups.map((group) =>
    group.map((step) =>
      asBooked(
        step,
        ahead.find(({ kind }) => kind === step.kind),
        facts,
      ),
    ),
  );
  return { ...template, groups };
}

/** As long as it was booked for. A step that was agreed for after its usual window, such as a consultation in the afternoon, is not bound to it. */
function asBooked({ endBy, ...step }: TemplateStep, booked: Step | undefined, { plan }: DayFacts): TemplateStep {
  const minutes = booked?.minutes ?? step.minutes;
  const agreed = booked?.planned ? plan.frame.minuteOf(Date.parse(booked.planned.end)) : 0;
  return { ...step, minutes, ...(endBy === undefined || agreed > endBy ? {} : { endBy }) };
}

function thereAt(visit: Visit, ahead: readonly Step[], { plan, now }: DayFacts): number {
  const soon = Math.ceil(plan.frame.minuteOf(now.getTime()));
  if (visit.checkedInAt !== null) return Math.max(0, soon);
  const starts = ahead.flatMap(({ planned }) => (planned ? [plan.frame.minuteOf(Date.parse(planned.start))] : []));
  const agreed = Math.round(Math.min(...starts));
  if (starts.length === 0) return Math.max(0, soon);
  return agreed >= soon ? agreed : Math.ceil(plan.frame.minuteOf(now.getTime() + LEAD));
}

function doctorOf(visit: Visit, { plan }: DayFacts): Pick<VisitTemplate, 'doctor'> {
  const isDoctor = (id: string): boolean => plan.catalogue.get(id)?.kind === 'doctor';
  const seenBy = stepOf(visit, 'consultation')?.usedResources.find(isDoctor);
  if (seenBy !== undefined && plan.catalogue.get(seenBy)?.skills.includes(currentTreatment(visit)))
    return { doctor: { id: seenBy, rule: 'required' } };
  const steps = [stepOf(visit, 'procedure'), stepOf(visit, 'consultation')];
  const reserved = steps.flatMap((step) => step?.planned?.resources.filter(isDoctor) ?? [])[0];
  return reserved === undefined ? {} : { doctor: { id: reserved, rule: 'preferred' } };
}
