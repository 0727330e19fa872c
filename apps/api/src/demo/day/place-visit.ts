import { isAfternoonStep, type BookedStep, type StepKind } from '@higaeri/domain';
import {
  searchItineraries,
  visitTemplate,
  type ClinicDay,
  type DayResource,
  type Interval,
  type Itinerary,
  type Minute,
  type TemplateStep,
  type VisitTemplate,
} from '@higaeri/scheduling';
import { newId } from '../../platform/database/new-id.ts';
import { clinicDays } from '../../visits/clinic-day/clinic-day.ts';
import type { DayFrame } from '../../visits/clinic-day/day-frame.ts';
import { dayPolicyOn } from '../../visits/clinic-day/day-policy.ts';
import type { TreatmentRow } from '../../visits/clinic-day/treatment-row.ts';
import type { DayPlan } from '../../visits/reservations/day-plan.ts';
import type { Chance } from '../chance.ts';
import type { Wish } from './wish.ts';

/** So many of the best itineraries are looked at; one of them is booked. */
const CHOICE = 6;

/** Finds places on one date for one visit after the other. */
export class Placer {
  private day: ClinicDay & { readonly frame: DayFrame };
  private readonly plan: DayPlan;

  constructor(plan: DayPlan) {
    const { date, start } = plan.frame;
    const [day] = clinicDays(plan.facts, date, date, start).days;
    if (!day) throw new Error('A date has no day.');
    this.day = day;
    this.plan = plan;
  }

  /**
   * Keeps the best places of so many ordinary visits free, or of as many as still fit from a minute on.
   * Units:  minutes since local midnight.
   */
  keepFree(many: number, treatment: TreatmentRow, notBefore: Minute): void {
    const { settings } = this.plan.facts.clinic;
    const template = visitTemplate({
      treatment: treatment.code,
      firstDiscMinutes: treatment.firstDiscMinutes,
      furtherDiscMinutes: treatment.furtherDiscMinutes,
      discs: 1,
      policy: dayPolicyOn(settings.day, this.day.frame.moved, treatment.recoveryMinutes),
      imagesAccepted: false,
      decidedEarlier: false,
    });
    for (let n = 0; n < many; n += 1) {
      // What has been booked so far counts as well.
      const days = [this.withBusy()];
      const [best] = searchItineraries({ days, template, notBefore, limit: 1 }).itineraries;
      if (best)
        this.day = { ...this.day, resources: this.day.resources.map((one) => withTaken(one, best.reservations)) };
    }
  }

  /** The steps as they would be booked; null when the day is full. Images from elsewhere have a step without a time. */
  place(wish: Wish, treatment: TreatmentRow, chance: Chance): BookedStep[] | null {
    const { settings } = this.plan.facts.clinic;
    const rules = { ...dayPolicyOn(settings.day, this.day.frame.moved, treatment.recoveryMinutes), ...wish.policy };
    const whole = visitTemplate({
      treatment: treatment.code,
      firstDiscMinutes: treatment.firstDiscMinutes,
      furtherDiscMinutes: treatment.furtherDiscMinutes,
      discs: wish.discs,
      policy: rules,
      imagesAccepted: wish.imagesElsewhere,
      decidedEarlier: wish.decidedEarlier,
    });
    const template = wish.opinionOnly
      ? { ...whole, groups: whole.groups.filter((group) => !isAfternoon(group)) }
      : whole;
    const found = this.search(template, wish);
    if (found.length === 0) return null;
    const steps = stepsOf(wish.pins ? (found[0] ?? chance.pick(found)) : chance.pick(found), this.day.frame);
    const skipped: BookedStep[] = wish.imagesElsewhere
      ? [unplanned('mri', rules.mriMinutes), unplanned('xray', rules.xrayMinutes)]
      : [];
    const later = wish.opinionOnly ? whole.groups.filter(isAfternoon).flat() : [];
    return [...skipped, ...steps, ...later.map(({ kind, minutes }) => unplanned(kind, minutes))];
  }

  /** Pins are given up from the end of the day on until there is a place; the first one stays. */
  private search(template: VisitTemplate, { pins = {}, notBefore }: Wish): readonly Itinerary[] {
    const days = [this.withBusy()];
    for (let kept = Object.entries(pins); ; kept = kept.slice(0, -1)) {
      const query = { days, template: pinned(template, Object.fromEntries(kept)), notBefore, limit: CHOICE };
      const { itineraries } = searchItineraries(query);
      if (itineraries.length > 0 || kept.length <= 1) return itineraries;
    }
  }

  private withBusy(): ClinicDay {
    const live = this.plan.table
      .live()
      .map(({ resourceId, from, until }) => ({ resourceId, ...this.day.frame.around(from, until) }));
    return {
      ...this.day,
      resources: this.day.resources.map((resource) => withTaken(resource, live)),
    };
  }
}

const withTaken = (
  resource: DayResource,
  taken: readonly (Interval & { readonly resourceId: string })[],
): DayResource => ({
  ...resource,
  busy: [
    ...resource.busy,
    ...taken.filter(({ resourceId }) => resourceId === resource.id).map(({ from, until }) => ({ from, until })),
  ].sort((a, b) => a.from - b.from),
});

const isAfternoon = (group: readonly TemplateStep[]): boolean => group.some(isAfternoonStep);

const unplanned = (kind: StepKind, minutes: number): BookedStep => ({ id: newId(), kind, minutes, planned: null });

const pinned = (template: VisitTemplate, pins: NonNullable<Wish['pins']>): VisitTemplate => ({
  ...template,
  groups: template.groups.map((group) =>
    group.map((step) => {
      const pin = pins[step.kind];
      return pin ? { ...step, notBefore: pin[0], endBy: pin[1] } : step;
    }),
  ),
});

function stepsOf({ steps, reservations }: Itinerary, frame: DayFrame): BookedStep[] {
  const instant = (minute: number): string => new Date(frame.instantOf(minute)).toISOString();
  return steps.map(({ kind, from, until }) => ({
    id: newId(),
    kind,
    minutes: until - from,
    planned: {
      start: instant(from),
      end: instant(until),
      resources: reservations.filter(({ step }) => step === kind).map(({ resourceId }) => resourceId),
    },
  }));
}
