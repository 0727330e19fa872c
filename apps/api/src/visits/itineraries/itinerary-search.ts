import { Inject, Injectable } from '@nestjs/common';
import {
  comparePositions,
  explainNoItinerary,
  searchItineraries,
  type Explanation,
  type Itinerary,
  type ItineraryPosition,
  type ItineraryQuery,
  type PictureReservation,
  type PreparedDay,
} from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import type { Clinic } from '../clinic/clinic.ts';
import { datesBetween, type DayFrame } from '../clinic-day/day-frame.ts';
import type { ClinicPicture, KnownClinic } from '../free-time/clinic-picture.ts';
import { FreeTime } from '../free-time/free-time.ts';
import { templateOf } from './template-of.ts';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';

/** What is asked for. Shape: `notBefore` and `notAfter` are wall-clock times `HH:mm` of each day. */
export interface Asked {
  readonly treatment: TreatmentRow;
  readonly discs: number;
  readonly from: string;
  readonly to: string;
  readonly patientId?: string | undefined;
  readonly doctorId?: string | undefined;
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
  readonly imagesAccepted: boolean;
  readonly decidedEarlier: boolean;
  /** Taken as well, although nobody has booked it. */
  readonly held?: readonly PictureReservation[];
  /** The morning alone. */
  readonly standby?: boolean;
  readonly after?: ItineraryPosition | undefined;
  readonly limit: number;
  /** So many of them are written out for somebody; all when left out. */
  readonly shown?: number;
  /** Also why the days without an itinerary have none, which takes many times as long. */
  readonly explain?: boolean;
}

/** What is asked, which may depend on the clinic. */
export type AskedOf = (known: KnownClinic) => Asked;

/** Shape: `explanations` only when asked for, one for each day of the span that is not over and has no itinerary at all, whatever page is looked at. */
export interface Found {
  readonly asked: Asked;
  readonly itineraries: readonly Itinerary[];
  readonly explanations: readonly Explanation[];
  readonly known: ClinicPicture;
}

/** Whole days that can be booked now, best first. */
@Injectable()
export class ItinerarySearch {
  constructor(@Inject(FreeTime) private readonly freeTime: FreeTime) {}

  /** What is asked may depend on the clinic. Errors: those of `askedOf`. */
  async find(tx: Tx, askedOf: AskedOf, now: Date): Promise<Found> {
    const picture = await this.freeTime.of(tx, askedOf);
    return foundIn(picture, askedOf(picture), now);
  }

  /** The same from memory. Shape: `undefined` when some of the days have to be read first, which `find` does. */
  async findRemembered(clinicId: string, askedOf: AskedOf, now: Date): Promise<Found | undefined> {
    let asked: Asked | undefined;
    const picture = await this.freeTime.remembered(clinicId, (known) => (asked = askedOf(known)));
    return picture && asked && foundIn(picture, asked, now);
  }
}

function foundIn(picture: ClinicPicture, asked: Asked, now: Date): Found {
  const { limit, after, explain = false } = asked;
  const queries = byClock(daysOf(picture, asked, now)).flatMap((alike) => queryOf(alike, asked, picture.clinic));
  const found = queries.flatMap((query) => searchItineraries({ ...query, limit, ...(after && { after }) }).itineraries);
  found.sort((a, b) => comparePositions(a.position, b.position));
  const explanations = explain ? queries.flatMap(explainNoItinerary) : [];
  return { asked, itineraries: found.slice(0, limit), explanations, known: picture };
}

/** The days asked for that are not over; today begins now. */
function daysOf({ days }: ClinicPicture, { from, to, patientId, held = [] }: Asked, now: Date): Days {
  return datesBetween(from, to).flatMap((date) => {
    const known = days.get(date);
    if (!known || known.frame.end <= now.getTime()) return [];
    const { frame, day, patients } = known;
    const begins = Math.max(0, Math.ceil(frame.minuteOf(now.getTime())));
    const there = patientId === undefined ? undefined : patients.get(patientId);
    return [{ date, rows: withHeld(day, held), frame, from: begins, ...(there && { patientBusy: there }) }];
  });
}

/** The day with what is held on it taken. Shape: another one; the picture stays as it is. */
const withHeld = ({ date, rows }: PreparedDay, held: readonly PictureReservation[]): PreparedDay['rows'] =>
  held.reduce((taken, stretch) => {
    const row = stretch.date === date ? taken.catalogue.rowOf(stretch.resourceId) : undefined;
    return row === undefined ? taken : taken.with(row, stretch);
  }, rows);

type Days = readonly (PreparedDay & { readonly frame: DayFrame })[];

/** Days on which a wall-clock time is the same elapsed minute: all of them, but for the two on which the clocks change. */
function byClock(days: Days): Days[] {
  return [...new Set(days.map(({ frame }) => frame.moved))].map((moved) =>
    days.filter(({ frame }) => frame.moved === moved),
  );
}

function queryOf(days: Days, asked: Asked, clinic: Clinic): ItineraryQuery[] {
  const [first] = days;
  if (!first) return [];
  const { doctorId, notBefore, notAfter } = asked;
  return [
    {
      days,
      template: templateOf(clinic, asked, first.frame.moved),
      ...(doctorId !== undefined && { doctor: doctorId }),
      ...(notBefore !== undefined && { notBefore: first.frame.wall(notBefore) + clinic.settings.arriveEarlyMinutes }),
      ...(notAfter !== undefined && { notAfter: first.frame.wall(notAfter) }),
    },
  ];
}
