import type { Random } from '../chance/random.ts';
import { randomFrom } from '../chance/random.ts';
import type { DayResource, ResourceKind } from '../model/resource.ts';
import type { PlanProblem, PlanVisit } from '../plan/plan-problem.ts';
import { DEFAULT_DAY_POLICY } from '../templates/day-policy.ts';
import { TREATMENT_TIMINGS } from '../templates/treatment-timings.ts';
import { visitTemplate } from '../templates/visit-template.ts';
import { aResource, at, during } from './clinic-day-builder.ts';

/** How busy a day is made. Shape: `rooms` operating rooms, and everything else in proportion to them. */
export interface DaySize {
  readonly visits: number;
  readonly seed: number;
}

/**
 * A day of the demo clinic, scaled to its visits.
 * Shape:  every other visit is a whole day; the rest were decided in the morning, wait since then and are bound to their doctor: the noon plan. Waits may be three times as long as in the demo clinic, so that a full day fits. The same seed gives the same day.
 * Units:  minutes.
 * Source: clinic.md "The day".
 */
export function clinicDayInstance({ visits, seed }: DaySize): PlanProblem {
  const random = randomFrom(seed);
  const doctors = Math.ceil(visits / 3);
  const resources = resourcesFor(visits, doctors);
  return {
    day: { date: '2026-11-24', from: 0, resources },
    visits: Array.from({ length: visits }, (_, index) => visitOf(index, doctors, random)),
  };
}

function resourcesFor(visits: number, doctors: number): DayResource[] {
  const several = (count: number, kind: ResourceKind, turnoverMinutes: number): DayResource[] =>
    numbers(count).map((n) => aResource(`${kind}-${String(n)}`, kind, { turnoverMinutes }));
  const staff = (id: string, kind: ResourceKind, n: number, changed: Partial<DayResource>): DayResource =>
    aResource(id, kind, { open: shift(n), ...changed });
  const rooms = Math.ceil(visits / 3.3);
  return [
    ...several(Math.ceil(visits / 10), 'mri-scanner', 5),
    ...several(Math.ceil(visits / 20), 'xray-room', 0),
    ...numbers(Math.ceil(visits / 7)).map((n) => staff(`radiographer-${String(n)}`, 'radiographer', n, {})),
    ...several(Math.ceil(visits / 5), 'consulting-room', 0),
    ...several(Math.ceil(visits / 6), 'preparation-bay', 5),
    ...several(rooms, 'operating-room', 15),
    ...numbers(rooms).map((n) =>
      aResource(`fluoroscope-${String(n)}`, 'fluoroscope', { unitOf: `operating-room-${String(n)}` }),
    ),
    ...several(Math.ceil(visits / 2.5), 'recovery-room', 10),
    ...numbers(doctors).map((n) => staff(`doctor-${String(n)}`, 'doctor', n, { skills: skillsOf(n) })),
    ...numbers(Math.ceil(visits / 2)).flatMap((n) =>
      numbers(3).map((unit) =>
        staff(`nurse-${String(n)}-${String(unit)}`, 'nurse', n, { unitOf: `nurse-${String(n)}` }),
      ),
    ),
  ];
}

const policy = { maxWaitMinutes: 3 * DEFAULT_DAY_POLICY.maxWaitMinutes };

/** Half of the staff eat early, half late. */
function shift(n: number): DayResource['open'] {
  return n % 2 === 0 ? [during('08:30–11:45'), during('12:30–18:00')] : [during('08:30–12:30'), during('13:15–18:00')];
}

function skillsOf(doctor: number): string[] {
  return TREATMENT_TIMINGS.map((timing) => timing.treatment).filter((_, index) => (index + doctor) % 4 !== 0);
}

function visitOf(index: number, doctors: number, random: Random): PlanVisit {
  const below = (limit: number): number => Math.floor(random() * limit);
  const timing = TREATMENT_TIMINGS[below(TREATMENT_TIMINGS.length)]!;
  const discs = 1 + Math.floor(random() ** 2 * 3);
  const able = numbers(doctors).filter((doctor) => skillsOf(doctor).includes(timing.treatment));
  const visitId = `visit-${String(index + 1)}`;
  if (index % 2 === 0) {
    const parameters = { ...timing, discs, policy, imagesAccepted: random() < 0.2, decidedEarlier: random() < 0.1 };
    return { visitId, decision: 'open', template: visitTemplate(parameters) };
  }
  const previousEnd = at('10:00') + 5 * below(24);
  const earliest = Math.max(previousEnd, DEFAULT_DAY_POLICY.decisionCutOff);
  const template = visitTemplate({
    ...timing,
    discs,
    policy,
    startAfter: { step: 'preparation', earliest, previousEnd: Math.max(previousEnd, at('11:00')) },
    doctor: { id: `doctor-${String(able[index % able.length] ?? 1)}`, rule: 'required' },
  });
  return { visitId, decision: 'eligible', template };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
