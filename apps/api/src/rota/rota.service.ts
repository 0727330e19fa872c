import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { withVersion, type Reply } from '../platform/http/answer.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { loadClinic, type Clinic } from '../visits/clinic/clinic.ts';
import { loadOpenings, usualOpening } from '../visits/clinic/opening.ts';
import { checkRota, checkSpan } from './check-rota.ts';
import { RotaRepository } from './rota.repository.ts';
import type { RotaDay, RotaDto, RotaView } from './rota.view.ts';

/** Who works when, and on which days the clinic differs from its usual hours. */
@Injectable()
export class RotaService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Writes) private readonly writes: Writes,
    @Inject(RotaRepository) private readonly rota: RotaRepository,
  ) {}

  read(account: Account, from: string, to: string): Promise<Reply> {
    return this.unitOfWork.read(account, async (tx) => {
      const clinic = await loadClinic(tx);
      checkSpan(clinic.zone, from, to);
      const view = await this.view(tx, clinic, from, to, await this.rota.version(tx, { lock: false }));
      return withVersion(view, view.version);
    });
  }

  /** Replaces exactly the days it names. What is already reserved stays; only new bookings follow the new rota. */
  replace(ctx: WriteContext, dto: RotaDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const clinic = await loadClinic(tx);
      checkSpan(clinic.zone, dto.from, dto.to);
      requireVersion(ctx, await this.rota.version(tx, { lock: true }));
      checkRota(clinic.zone, dto, await this.rota.staffIds(tx));
      await this.rota.replaceShifts(tx, dto.days);
      await this.rota.replaceOpenings(
        tx,
        dto.days.map((day) => day.date),
        dto.days.filter((day) => isUnusual(clinic, day)),
      );
      const version = await this.rota.nextVersion(tx);
      for (const day of dto.days) tx.publish({ type: 'board.changed', date: day.date });
      tx.audit({ action: 'rota.write', facts: { from: dto.from, to: dto.to } });
      return { status: 200, body: await this.view(tx, clinic, dto.from, dto.to, version), version };
    });
  }

  private async view(tx: Tx, clinic: Clinic, from: string, to: string, version: number): Promise<RotaView> {
    const { zone } = clinic;
    const shifts = await this.rota.shifts(tx, from, to);
    const openings = await loadOpenings(tx, clinic, from, to);
    const days = openings.map(({ date, span, closedReason }) => ({
      date,
      open: span ? { start: zone.text(span.start), end: zone.text(span.end) } : null,
      closedReason,
      shifts: shifts
        .filter((shift) => shift.date === date)
        .map(({ staffId, start, end, breakStart, breakEnd }) => ({
          staffId,
          start: zone.text(start),
          end: zone.text(end),
          breakStart: zone.textOrNull(breakStart),
          breakEnd: zone.textOrNull(breakEnd),
        })),
    }));
    return { from, to, version, days };
  }
}

function isUnusual(clinic: Clinic, day: RotaDay): boolean {
  const usual = usualOpening(clinic.settings, clinic.zone, day.date).span;
  if (day.open === null) return usual !== null;
  return (
    usual === null ||
    usual.start.getTime() !== Date.parse(day.open.start) ||
    usual.end.getTime() !== Date.parse(day.open.end)
  );
}
