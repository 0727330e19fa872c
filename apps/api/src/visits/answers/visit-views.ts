import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { AlertStore, type StoredAlert } from '../alerts/alert.store.ts';
import type { DayPicture, ShownDay } from '../day/day-picture.ts';
import { DayLoader } from '../day/day.loader.ts';
import type { VisitOfPatient } from '../day/visit-rows.ts';
import type { EarlierBiologic } from '../views/clinical.view.ts';
import type { VisitSummary } from '../views/visit-summary.view.ts';
import type { VisitView } from '../views/visit.view.ts';
import { alertView } from './alert-view.ts';
import { clinicalPart } from './clinical.ts';
import { possibleFor } from './possible.ts';
import { sameSurnames } from './same-surname.ts';
import { visitSummary } from './summary.ts';
import type { Viewer } from './viewer.ts';

interface Seen {
  readonly picture: ShownDay;
  readonly alerts: readonly StoredAlert[];
  readonly viewer: Viewer;
}

/** Visits as the API shows them, for whoever looks. */
@Injectable()
export class VisitViews {
  constructor(
    @Inject(DayLoader) private readonly days: DayLoader,
    @Inject(AlertStore) private readonly alerts: AlertStore,
  ) {}

  /** Errors: `not_found`. */
  async view(tx: Tx, visitId: string, viewer: Viewer, now: Date): Promise<VisitView> {
    const picture = await this.days.around(tx, visitId, now);
    const known = picture.visits.find(({ visit }) => visit.id === visitId);
    if (!known) throw new Problem('not_found');
    const { date } = known.visit;
    const alerts = (await this.alerts.ofDay(tx, date, [visitId])).filter(({ visit_id: id }) => id === visitId);
    return this.viewOf(tx, known, { picture, alerts, viewer });
  }

  /** A visit that was booked in this transaction for a day to come: nothing is told of it yet but the booking. */
  viewOfNew(tx: Tx, known: VisitOfPatient, picture: ShownDay, viewer: Viewer): Promise<VisitView> {
    return this.viewOf(tx, known, { picture, alerts: [], viewer });
  }

  private async viewOf(tx: Tx, known: VisitOfPatient, { picture, alerts, viewer }: Seen): Promise<VisitView> {
    const { visit } = known;
    return {
      ...visitSummary(known, picture, sameSurnames(picture.visits), viewer),
      possible: possibleFor(visit, viewer),
      alerts: alerts.map((alert) => alertView(alert, picture.clinic.zone, viewer)),
      bookedTreatment: visit.treatment,
      ...(viewer.clinical
        ? clinicalPart(visit, picture.clinic.zone, await earlierBiologics(tx, visit.patientId, visit.date))
        : {}),
    };
  }

  /**
   * Shape:  in the order of `ids`; unknown ones are left out. Times are predicted and surnames compared for visits on today's board only.
   */
  async summaries(tx: Tx, ids: readonly string[], viewer: Viewer, now: Date): Promise<VisitSummary[]> {
    const picture = await this.days.visits(tx, ids, now);
    const today = picture.visits.some(({ visit }) => visit.date === picture.date)
      ? await this.days.day(tx, picture.date, now)
      : picture;
    const views = new Map(
      [...summariesOf(picture, viewer), ...summariesOf(today, viewer)].map((view) => [view.id, view]),
    );
    return ids.flatMap((id) => views.get(id) ?? []);
  }
}

/** Everybody of a day's picture. */
export function summariesOf(picture: DayPicture, viewer: Viewer): VisitSummary[] {
  const shared = sameSurnames(picture.visits);
  return picture.visits.map((known) => visitSummary(known, picture, shared, viewer));
}

/** Brand and lot of what the same patient was given on earlier days, newest first. */
async function earlierBiologics(tx: Tx, patientId: string, before: string): Promise<EarlierBiologic[]> {
  return tx.query<EarlierBiologic & object>(
    `SELECT visit.date::text AS date, lot->>'product' AS product, lot->>'lot' AS lot
       FROM visit, jsonb_array_elements(visit.state->'procedure'->'lots') AS lot
      WHERE visit.clinic_id = $1 AND visit.patient_id = $2 AND visit.date < $3 AND jsonb_typeof(visit.state->'procedure') = 'object'
      ORDER BY visit.date DESC`,
    [tx.clinicId, patientId, before],
  );
}
