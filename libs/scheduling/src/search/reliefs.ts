import type { ResourceRelief, WishRelief } from '../model/explanation.ts';
import type { Itinerary } from '../model/itinerary.ts';
import type { DayResource, ResourceKind } from '../model/resource.ts';
import { isFree } from '../timeline/is-free.ts';
import { merge } from '../timeline/merge.ts';
import { turnoverOf } from '../timeline/turnover.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { searchItineraries } from './search-itineraries.ts';
import type { SearchedDay } from './searched-days.ts';

/** The rows that are free or taken together when one resource is. Shape: `own` are the rows of the devices that stand in a room, each by itself. */
interface One {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly rows: readonly number[];
  readonly own: readonly number[];
}

/**
 * Every single resource that would make the day possible if it were there and free all day.
 * Shape:  a room that is closed closes what stands in it: where neither helps alone, the room stands for both.
 */
export function resourceReliefs(day: SearchedDay, query: ItineraryQuery): ResourceRelief[] {
  const freed = (rows: readonly number[]): Itinerary | undefined =>
    best({ ...query, days: [{ ...day, rows: day.rows.freed(rows) }] });
  return everyone(day, query).flatMap(({ id, kind, rows, own }) => {
    const alone = freed(rows);
    if (alone) return [{ resource: id, kind, uses: usesAgainst(day, rows, alone) }];
    const whole = [...rows, ...own];
    const found = own.length > 0 && !own.some((device) => freed([device])) ? freed(whole) : undefined;
    return found ? [{ resource: id, kind, uses: usesAgainst(day, whole, found) }] : [];
  });
}

/** Every single wish that would make the day possible if it were given up. */
export function wishReliefs(day: SearchedDay, { doctor, notBefore, notAfter, ...query }: ItineraryQuery): WishRelief[] {
  const asked = { ...(doctor !== undefined && { doctor }) };
  const from = { ...(notBefore !== undefined && { notBefore }) };
  const until = { ...(notAfter !== undefined && { notAfter }) };
  const days = [day];
  const given: readonly (readonly [WishRelief['wish'], boolean, ItineraryQuery])[] = [
    ['doctor', doctor !== undefined, { ...query, ...from, ...until, days }],
    ['not-before', notBefore !== undefined, { ...query, ...asked, ...until, days }],
    ['not-after', notAfter !== undefined, { ...query, ...asked, ...from, days }],
    [
      'other-visit',
      day.patientBusy !== undefined,
      { ...query, ...asked, ...from, ...until, days: [{ ...day, patientBusy: [] }] },
    ],
  ];
  return given.flatMap(([wish, wished, without]) => {
    const found = wished ? best(without) : undefined;
    return found ? [{ wish, arriveAt: found.arriveAt, homeBy: found.homeBy, doctor: found.doctor }] : [];
  });
}

/** Whoever and whatever the template could use: rooms, devices, people and doctors, each once. */
function everyone({ rows, plan }: SearchedDay, { template }: ItineraryQuery): One[] {
  const { catalogue } = rows;
  const needed = template.groups
    .flat()
    .flatMap(({ needs }) => needs)
    .flatMap((need) =>
      catalogue
        .ownersFor(need)
        .flatMap(({ id, rows: units, devices }): One[] => [
          { id, kind: need.kind, rows: units.map(({ row }) => row), own: devices.map(({ row }) => row) },
          ...devices.map((device) => ({ id: device.id, kind: device.kind, rows: [device.row], own: [] })),
        ]),
    );
  const doctors = plan.doctors.map(({ id, unit }): One => ({ id, kind: 'doctor', rows: unit.rows, own: [] }));
  return [...new Map([...needed, ...doctors].map((one) => [one.id, one])).values()];
}

function best(query: ItineraryQuery): Itinerary | undefined {
  const { after: _seen, ...whole } = query;
  return searchItineraries({ ...whole, limit: 1 }).itineraries[0];
}

/** The uses of an itinerary for which some rows are in truth closed or taken. */
function usesAgainst({ rows: day }: SearchedDay, rows: readonly number[], found: Itinerary): ResourceRelief['uses'] {
  const uses = rows.flatMap((row) => {
    const facts = day.catalogue.rows[row]!;
    const resource: DayResource = { ...facts, open: day.openOf(row), busy: merge(day.busyOf(row)) };
    return found.reservations
      .filter(({ resourceId }) => resourceId === facts.id)
      .map(({ step, from, until }) => ({ step, from, until: until - turnoverOf(facts) }))
      .filter(({ from, until }) => !isFree(resource, from, until));
  });
  return [...new Map(uses.map((use) => [use.from, use])).values()];
}
