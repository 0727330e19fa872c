import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import type { ShownAccount } from '../platform/first-start.ts';
import { atWallClock, loadOpenings } from '../visits/clinic/opening.ts';
import { loadClinic, type Clinic } from '../visits/clinic/clinic.ts';
import { Chance } from './chance.ts';
import { demoClinicRow } from './clock/demo-clinic-row.ts';
import { writeTreatments } from './clinic/write-catalogue.ts';
import { writePatients } from './clinic/write-patients.ts';
import { writePeopleAndRooms } from './clinic/write-people.ts';
import { writeRota } from './clinic/write-rota.ts';
import { writeWaitlist } from './clinic/write-waitlist.ts';
import { DemoFiller } from './demo.filler.ts';
import { DemoPassword } from './demo.password.ts';
import { demoPatients } from './people/demo-patients.ts';
import { DEMO_STAFF, emailOf, SHOWN_ACCOUNTS } from './people/demo-staff.ts';
import { receptionAccount } from './store/reception-account.ts';
import { insertRows, rangeText } from './store/insert-rows.ts';

/** Shifts are there for so many days before and after today. */
const ROTA = { before: 10, after: 70 };

/** Makes the demo clinic at the first start and keeps it alive at later ones: one transaction, all or nothing. */
@Injectable()
export class DemoClinic {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DemoFiller) private readonly filler: DemoFiller,
    @Inject(DemoPassword) private readonly password: DemoPassword,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async fill(step: (name: string) => void): Promise<readonly ShownAccount[]> {
    const now = this.clock.now();
    const { id } = await demoClinicRow((sql, parameters) => this.source.query(sql, [...(parameters ?? [])]), now);
    await this.unitOfWork.write(id, async (tx) => {
      await tx.lock(['demo']);
      const clinic = await loadClinic(tx);
      const isNew = await this.makeOnce(tx, clinic, step, now);
      await openToday(tx, clinic, now);
      const today = clinic.zone.date(now);
      await writeRota(tx, clinic, clinic.zone.dateAfter(today, -ROTA.before), clinic.zone.dateAfter(today, ROTA.after));
      if (!isNew) step('Bringing the demo clinic to today');
      const visits = await this.filler.fill(tx, now);
      await writeWaitlist(tx, clinic, now);
      if (isNew || visits > 0) tx.audit({ action: 'demo.fill', facts: { visits } });
      if (isNew) tx.publish({ type: 'catalogue.changed', date: null });
    });
    return SHOWN_ACCOUNTS.map((account) => ({ email: emailOf(account), role: roleOf(account) }));
  }

  /** Answers whether the clinic was empty. */
  private async makeOnce(tx: Tx, clinic: Clinic, step: (name: string) => void, now: Date): Promise<boolean> {
    const known = await tx.query(`SELECT FROM staff WHERE clinic_id = $1 LIMIT 1`, [tx.clinicId]);
    if (known.length > 0) {
      await this.password.renew(tx);
      return false;
    }
    step('Filling the demo clinic');
    await writeTreatments(tx);
    await writePeopleAndRooms(tx, await this.password.first(step), now);
    const firstDay = clinic.zone.startOf(clinic.zone.dateAfter(clinic.zone.date(now), -40));
    await writePatients(tx, demoPatients(new Chance(clinic.name)), await receptionAccount(tx), firstDay);
    return true;
  }
}

const roleOf = (account: string): string => DEMO_STAFF.find((person) => person.account === account)?.role ?? account;

/** Started on a closed day, the demo clinic is open all the same. */
async function openToday(tx: Tx, clinic: Clinic, now: Date): Promise<void> {
  const today = clinic.zone.date(now);
  const [opening] = await loadOpenings(tx, clinic, today, today);
  if (opening?.span) return;
  await tx.query(`DELETE FROM opening_day WHERE clinic_id = $1 AND date = $2`, [tx.clinicId, today]);
  const at = (time: string): number => atWallClock(clinic.zone, today, time).getTime();
  await insertRows(tx, 'opening_day', [{ date: today, during: rangeText(at('08:30'), at('18:00')), reason: null }]);
}
