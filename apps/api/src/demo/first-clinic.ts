import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { newId } from '../platform/database/new-id.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import type { ShownAccount } from '../platform/first-start.ts';
import { writeTreatments } from './clinic/write-catalogue.ts';
import { writeAccounts } from './clinic/write-people.ts';
import { DemoPassword } from './demo.password.ts';

const ADMIN = 'admin@clinic.local';

/** Without the demo: an empty database gets one empty clinic and its administrator, who makes the rest. */
@Injectable()
export class FirstClinic {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DemoPassword) private readonly password: DemoPassword,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async make(step: (name: string) => void): Promise<readonly ShownAccount[]> {
    const clinics = await this.source.query<{ id: string; accounts: boolean }[]>(`SELECT id FROM clinic LIMIT 1`);
    const now = this.clock.now();
    if (clinics.length > 0) return [];
    step('Making an empty clinic');
    const id = newId();
    await this.source.query(
      `INSERT INTO clinic (id, slug, name, name_en, time_zone, created_at) VALUES ($1, 'clinic', '日帰りクリニック', 'Day Clinic', 'Asia/Tokyo', $2)`,
      [id, now],
    );
    await this.unitOfWork.write(id, async (tx) => {
      const hash = await this.password.first(step);
      await writeTreatments(tx);
      await writeAccounts(tx, [{ id: newId(), email: ADMIN, name: '管理者', role: 'admin', staffId: null }], hash, now);
      tx.audit({ action: 'clinic.make' });
    });
    return [{ email: ADMIN, role: 'admin' }];
  }
}
