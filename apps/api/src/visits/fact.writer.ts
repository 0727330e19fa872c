import { Inject, Injectable } from '@nestjs/common';
import { apply, type Actor, type Happening, type HistoryEntry, type Visit } from '@higaeri/domain';
import { newId } from '../platform/database/new-id.ts';
import type { Tx } from '../platform/database/tx.ts';
import { AlertStore } from './alerts/alert.store.ts';
import { alertsOfFact, settledAlerts } from './alerts/alerts-of-fact.ts';
import { loadClinic } from './clinic/clinic.ts';
import { HAPPENINGS, isRecord } from './happenings.ts';
import { ReservationBook, type Following } from './reservations/reservation-book.ts';
import { GiveFreedPlaces } from './standby/give-freed-places.ts';
import { unwrap } from './visit-problem.ts';
import { VisitStore, type StoredVisit } from './visit.store.ts';

/** A visit with the next entry of its history already folded in. */
export interface Folded {
  readonly before: StoredVisit;
  readonly entry: Exclude<HistoryEntry, { type: 'booked' }>;
  readonly after: Visit;
}

/** Writes one entry with all that follows from it: row, history, reservations, alerts, events, audit. Needs the locks of `RecordFact`. */
@Injectable()
export class FactWriter {
  constructor(
    @Inject(VisitStore) private readonly store: VisitStore,
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
    @Inject(AlertStore) private readonly alerts: AlertStore,
    @Inject(GiveFreedPlaces) private readonly freed: GiveFreedPlaces,
  ) {}

  async write(tx: Tx, folded: Folded, now: Date): Promise<StoredVisit> {
    const { before, entry, after } = folded;
    const stored = await this.store.save(tx, before, after, entry, now);
    if (entry.type !== 'corrected' && isRecord(entry.type)) return this.finish(tx, folded, stored, now);
    const following: Following = { before: before.visit, after, cause: entry.type, at: new Date(entry.at), now };
    const { replanned, gaveUp } = await this.reservations.follow(tx, following);
    if (gaveUp) await this.freed.give(tx, before.visit.date, entry.by, now);
    const last = replanned ? await this.replan(tx, stored, replanned, entry.by, now) : stored;
    return this.finish(tx, folded, last, now);
  }

  /** The same for a fact whose reservations the caller writes, because they change together with those of other visits. */
  async writeBeside(tx: Tx, folded: Folded, now: Date): Promise<StoredVisit> {
    const stored = await this.store.save(tx, folded.before, folded.after, folded.entry, now);
    return this.finish(tx, folded, stored, now);
  }

  private async finish(tx: Tx, { before, entry, after }: Folded, stored: StoredVisit, now: Date): Promise<StoredVisit> {
    await this.alerts.resolve(tx, after.id, settledAlerts(stored.visit, now.toISOString()), now);
    await this.alerts.raise(tx, alertsOfFact({ before: before.visit, after: stored.visit, entry }), now);
    tx.audit({
      action:
        entry.type === 'corrected' ? 'visit.correct' : `visit.${HAPPENINGS[entry.type].name.replaceAll('/', '-')}`,
      visitId: after.id,
      patientId: after.patientId,
      facts: { factId: entry.id, version: stored.version },
    });
    await this.tellToday(tx, after, now);
    return stored;
  }

  /** Who stayed overnight is on today's board, too, and its screens listen for today only. */
  private async tellToday(tx: Tx, visit: Visit, now: Date): Promise<void> {
    const today = (await loadClinic(tx)).zone.date(now);
    if (visit.date < today) tx.publish({ type: 'board.changed', date: today });
  }

  /** A decision that changed what was booked has moved the afternoon: the new times are a fact of their own. */
  private async replan(tx: Tx, stored: StoredVisit, happening: Happening, by: Actor, now: Date): Promise<StoredVisit> {
    const at = stored.visit.lastFactAt > now.toISOString() ? stored.visit.lastFactAt : now.toISOString();
    const fact = { id: newId(), at, by, ...happening };
    const after = unwrap(apply(stored.visit, fact), stored.visit);
    return this.store.save(tx, stored, after, fact, now);
  }
}
