import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Answer } from '../../platform/http/answer.ts';
import { viewerOf } from '../answers/viewer.ts';
import { VisitViews } from '../answers/visit-views.ts';
import type { ShownDay } from '../day/day-picture.ts';
import type { VisitOfPatient } from '../day/visit-rows.ts';
import type { ClinicPicture } from '../free-time/clinic-picture.ts';
import type { Reservation } from '../reservations/reservation.ts';
import type { StoredVisit } from '../visit.store.ts';
import type { BookedVisit } from './booked-visit.ts';
import type { BookedRows } from './reserve.ts';

/** The visit as it now is, for who changed its booking. */
@Injectable()
export class AnswerBooking {
  constructor(
    @Inject(VisitViews) private readonly views: VisitViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async created(tx: Tx, account: Account, stored: BookedVisit): Promise<Answer> {
    const answer = (await this.asSeen(tx, account, stored)) ?? (await this.changed(tx, account, stored));
    return { ...answer, status: 201, headers: { location: `/api/v1/visits/${stored.visit.id}` } };
  }

  /** Of a day to come nobody but the booking itself knows anything: what it has seen is all there is. */
  private async asSeen(tx: Tx, account: Account, { seen, ...known }: BookedVisit): Promise<Answer | null> {
    const now = this.clock.now();
    if (!seen || known.visit.date <= seen.picture.clinic.zone.date(now)) return null;
    const { patient, rows, picture } = seen;
    const visit = { ...known, patient };
    const day = shownDay(visit, rows, picture, now);
    return { status: 200, body: await this.views.viewOfNew(tx, visit, day, viewerOf(account)), version: known.version };
  }

  async changed(tx: Tx, account: Account, { visit, version }: StoredVisit): Promise<Answer> {
    const body = await this.views.view(tx, visit.id, viewerOf(account), this.clock.now());
    return { status: 200, body, version };
  }
}

/** A day as far as one new visit goes. */
function shownDay(
  known: VisitOfPatient,
  { rows, patient }: BookedRows,
  { clinic, resources }: ClinicPicture,
  now: Date,
): ShownDay {
  const all = (patient ? [...rows, patient] : [...rows]).sort(inTime);
  return {
    clinic,
    date: clinic.zone.date(now),
    now,
    visits: [known],
    resources: new Map(resources.map((resource) => [resource.id, resource])),
    reservations: new Map([[known.visit.id, all]]),
    predicted: new Map(),
    forecast: null,
  };
}

/** As the table gives them back. */
const inTime = (a: Reservation, b: Reservation): number =>
  a.from - b.from || a.until - b.until || (a.id < b.id ? -1 : 1);
