import { Injectable } from '@nestjs/common';
import { instantIn } from '../clinic-time.ts';
import { ClinicReader } from '../clinics/clinic-reader.ts';
import { Clock } from '../clock.ts';
import { Settings } from '../config/settings.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { Account } from './account.ts';
import { permissionsOf } from './permissions.ts';
import { sessionClinic } from './session-clinic.ts';
import type { SessionView } from './session.view.ts';

@Injectable()
export class SessionViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clinics: ClinicReader,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async of(account: Account): Promise<SessionView> {
    const clinic = await this.unitOfWork.read(account, (tx) => this.clinics.of(tx));
    const now = this.clock.now();
    const { id, email, displayName, staffId, roles } = account;
    return {
      account: { id, email, displayName, staffId },
      roles,
      permissions: permissionsOf(roles),
      clinic: sessionClinic(clinic, now),
      now: instantIn(clinic.timeZone, now),
      idleTimeoutMinutes: this.settings.HIGAERI_IDLE_MINUTES,
    };
  }
}
