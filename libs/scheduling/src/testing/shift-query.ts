import type { ClinicDay } from '../model/clinic-day.ts';
import type { Interval, Minute } from '../model/time.ts';
import type { TemplateStep, VisitTemplate } from '../model/visit-template.ts';
import type { DayQuery } from './arbitrary-queries.ts';

/** The same question so many minutes later in the day: everybody comes later, and every rule binds later. Units: minutes. */
export function shiftQuery({ days, template, notBefore, notAfter, ...query }: DayQuery, by: Minute): DayQuery {
  return {
    ...query,
    days: days.map((day) => shiftDay(day, by)),
    template: shiftTemplate(template, by),
    ...(notBefore !== undefined && { notBefore: notBefore + by }),
    ...(notAfter !== undefined && { notAfter: notAfter + by }),
  };
}

function shiftDay(day: ClinicDay, by: Minute): ClinicDay {
  const later = (stretches: readonly Interval[]): Interval[] => stretches.map((stretch) => shift(stretch, by));
  return {
    ...day,
    from: day.from + by,
    resources: day.resources.map((one) => ({ ...one, open: later(one.open), busy: later(one.busy) })),
    patientBusy: later(day.patientBusy ?? []),
  };
}

function shiftTemplate(
  { groups, lunch, earliest, previousEnd, ...template }: VisitTemplate,
  by: Minute,
): VisitTemplate {
  return {
    ...template,
    groups: groups.map((group) => group.map((step) => shiftStep(step, by))),
    ...(lunch && { lunch: { ...lunch, window: shift(lunch.window, by) } }),
    ...(earliest !== undefined && { earliest: earliest + by }),
    ...(previousEnd !== undefined && { previousEnd: previousEnd + by }),
  };
}

function shiftStep({ notBefore, endBy, ...step }: TemplateStep, by: Minute): TemplateStep {
  return {
    ...step,
    ...(notBefore !== undefined && { notBefore: notBefore + by }),
    ...(endBy !== undefined && { endBy: endBy + by }),
  };
}

function shift({ from, until }: Interval, by: Minute): Interval {
  return { from: from + by, until: until + by };
}
