import type { ClinicDay, DayResource, Interval, Itinerary, ResourceKind, VisitTemplate } from '@higaeri/scheduling';
import { searchItineraries, TREATMENT_TIMINGS, visitTemplate } from '@higaeri/scheduling';
import type { Random } from '../random.ts';

/** Opening hours of the demo clinic, 08:30–18:00. Units: minutes. Source: clinic.md "The day". */
export const OPEN: Interval = { from: 510, until: 1080 };

const ROOMS: readonly (readonly [ResourceKind, number, number])[] = [
  ['mri-scanner', 1, 5],
  ['xray-room', 1, 0],
  ['consulting-room', 3, 0],
  ['preparation-bay', 2, 0],
  ['operating-room', 2, 15],
  ['recovery-room', 4, 10],
];
const NURSES = 4;
const DOCTORS = 8;
const SKILLS = TREATMENT_TIMINGS.map(({ treatment }) => treatment);

/**
 * An empty day with 20 resources and 8 doctors, everybody with a lunch of their own.
 * Shape:  11 rooms and 2 scanners, 2 fluoroscopes, 1 radiographer, 4 nurses: a nurse counts once, with three rows; 36 rows with the doctors.
 * Units:  minutes.
 */
function emptyDay(date: string, random: Random): ClinicDay {
  const rooms = ROOMS.flatMap(([kind, count, turnoverMinutes]) =>
    numbers(count).map((n) => row(`${kind} ${n}`, kind, { turnoverMinutes })),
  );
  const scopes = numbers(2).map((n) => row(`scope ${n}`, 'fluoroscope', { unitOf: `operating-room ${n}` }));
  const nurses = numbers(NURSES).flatMap((n) => {
    const open = shift(random);
    return numbers(3).map((unit) => row(`nurse ${n}-${unit}`, 'nurse', { unitOf: `nurse ${n}`, open }));
  });
  const doctors = numbers(DOCTORS).map((n) => row(`doctor ${n}`, 'doctor', { open: shift(random), skills: SKILLS }));
  const radiographer = row('radiographer', 'radiographer', { open: shift(random) });
  return { date, from: 0, resources: [...rooms, ...scopes, radiographer, ...nurses, ...doctors] };
}

/** A visit of any treatment, one to three discs, now and then with images brought along. */
export function someVisit(random: Random): VisitTemplate {
  const timing = random.pick(TREATMENT_TIMINGS);
  return visitTemplate({ ...timing, discs: 1 + random.below(3), imagesAccepted: random.next() < 0.2 });
}

/**
 * Books visits of all kinds into a day until several in a row find no place.
 * Shape:  the bookings in the order they came; their first part is a day that is not yet full.
 */
function fillDay(day: ClinicDay, random: Random): Itinerary[] {
  const booked: Itinerary[] = [];
  for (let refused = 0; refused < 4;) {
    const { itineraries } = searchItineraries({ days: [withBookings(day, booked)], template: someVisit(random) });
    if (itineraries.length === 0) refused++;
    // People take one of the better offers, not always the best.
    else booked.push(random.pick(itineraries.slice(0, 5)));
  }
  return booked;
}

/** The day with these itineraries reserved. */
export function withBookings(day: ClinicDay, booked: readonly Itinerary[]): ClinicDay {
  const taken = new Map<string, Interval[]>();
  for (const { resourceId, from, until } of booked.flatMap(({ reservations }) => reservations)) {
    taken.set(resourceId, [...(taken.get(resourceId) ?? []), { from, until }]);
  }
  return { ...day, resources: day.resources.map((resource) => ({ ...resource, busy: taken.get(resource.id) ?? [] })) };
}

/** A day, and the itineraries that fill it in the order in which they were booked. */
export interface BookedDay {
  readonly day: ClinicDay;
  readonly booked: readonly Itinerary[];
}

/** Thirty days in a row, booked until they are full. */
export function bookedMonth(random: Random): BookedDay[] {
  return numbers(30).map((date) => {
    const day = emptyDay(`2026-11-${String(date).padStart(2, '0')}`, random);
    return { day, booked: fillDay(day, random) };
  });
}

/** The month when every day is booked up to a share of what it can take. Shape: `share` from 0 to 1. */
export function clinicMonth(month: readonly BookedDay[], share: number): ClinicDay[] {
  return month.map(({ day, booked }) => withBookings(day, booked.slice(0, Math.round(booked.length * share))));
}

function shift(random: Random): Interval[] {
  const lunch = 690 + 5 * random.below(16);
  return [
    { from: OPEN.from, until: lunch },
    { from: lunch + 45, until: OPEN.until },
  ];
}

function row(id: string, kind: ResourceKind, extra: Partial<DayResource>): DayResource {
  return { id, kind, open: [OPEN], busy: [], turnoverMinutes: 0, ...extra };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
