import type { ClinicDay } from '../model/clinic-day.ts';
import type { Interval } from '../model/time.ts';
import { Catalogue } from './catalogue.ts';
import { DayRows } from './day-rows.ts';

/** A day of a picture, ready to be searched. Shape: as a `ClinicDay`, with its resources packed. */
export interface PreparedDay extends Omit<ClinicDay, 'resources'> {
  readonly rows: DayRows;
}

/** One stretch taken from one resource on one date. Units: minutes, turnover included. */
export interface PictureReservation extends Interval {
  readonly date: string;
  readonly resourceId: string;
}

/**
 * A clinic's free time over a span of days, kept while bookings come and go.
 * Shape:  answers searches of any template; a reservation touches one row of one day. Days handed out stay as they were.
 * Units:  minutes of each day; dates are YYYY-MM-DD in the clinic's zone.
 */
export class FreeTime {
  private readonly byDate = new Map<string, DayRows>();
  private catalogue = new Catalogue([]);

  constructor(days: readonly ClinicDay[] = []) {
    for (const day of days) this.replaceDay(day);
  }

  /** The days from `from` to `to` that the picture has, both included, in order. */
  days(from: string, to: string): PreparedDay[] {
    return [...this.byDate]
      .filter(([date]) => from <= date && date <= to)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, rows]) => ({ date, from: 0, rows }));
  }

  /** Puts a day in place of what was known of its date. */
  replaceDay(day: Pick<ClinicDay, 'date' | 'resources'>): void {
    if (!this.catalogue.lists(day.resources)) this.catalogue = new Catalogue(day.resources);
    this.byDate.set(day.date, new DayRows(this.catalogue, day.resources));
  }

  /** Forgets a date, for instance one that has passed. */
  dropDay(date: string): void {
    this.byDate.delete(date);
  }

  /** Takes time away. Shape: false when the picture has not this date or resource; the day must then be replaced. */
  addReservation(reservation: PictureReservation): boolean {
    return this.change(reservation, (rows, row) => rows.with(row, reservation));
  }

  /** Gives time back. Shape: false when the picture has no reservation of exactly these minutes; the day must then be replaced. */
  removeReservation(reservation: PictureReservation): boolean {
    return this.change(reservation, (rows, row) => rows.without(row, reservation));
  }

  private change(
    { date, resourceId }: PictureReservation,
    changed: (rows: DayRows, row: number) => DayRows | undefined,
  ): boolean {
    const rows = this.byDate.get(date);
    const row = rows?.catalogue.rowOf(resourceId);
    const next = rows && row !== undefined ? changed(rows, row) : undefined;
    if (next) this.byDate.set(date, next);
    return next !== undefined;
  }
}
