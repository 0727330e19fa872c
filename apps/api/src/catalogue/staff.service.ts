import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Account } from '../platform/auth/account.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { withVersion, type Answer, type Reply } from '../platform/http/answer.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import type { Page } from '../platform/http/page.ts';
import { pageOfAll, type ShortListQuery } from '../platform/http/short-list.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import { ResourceEntity } from './resource.entity.ts';
import { resourcesOf } from './staff-resources.ts';
import { StaffEntity } from './staff.entity.ts';
import { staffView, type ChangeStaffDto, type CreateStaffDto, type StaffView } from './staff.view.ts';
import { TreatmentEntity } from './treatment.entity.ts';

@Injectable()
export class StaffService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Writes) private readonly writes: Writes,
  ) {}

  list(account: Account, query: ShortListQuery): Promise<Page<StaffView>> {
    return this.unitOfWork.read(account, async (tx) => {
      const rows = await tx.manager.find(StaffEntity, {
        where: { clinicId: tx.clinicId },
        order: { role: 'ASC', id: 'ASC' },
      });
      return pageOfAll(rows.map(staffView), query, ({ id }) => id);
    });
  }

  read(account: Account, id: string): Promise<Reply> {
    return this.unitOfWork.read(account, async (tx) => {
      const row = await tx.manager.findOneBy(StaffEntity, { clinicId: tx.clinicId, id });
      if (!row) throw new Problem('not_found');
      return withVersion(staffView(row), row.version);
    });
  }

  create(ctx: WriteContext, { units, ...dto }: CreateStaffDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      await this.refuseUnknownSkills(tx, dto.skills);
      const staff = { skills: [], ...dto, clinicId: tx.clinicId, id: newId(), active: true, version: 1 };
      await tx.manager.insert(StaffEntity, staff);
      await tx.manager.insert(ResourceEntity, resourcesOf(staff, units));
      return changed(tx, staff, 201);
    });
  }

  /** A person who is gone keeps the rows that history points to; they only can not be booked any more. */
  change(ctx: WriteContext, id: string, dto: ChangeStaffDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const before = await tx.manager.findOne(StaffEntity, {
        where: { clinicId: tx.clinicId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!before) throw new Problem('not_found');
      requireVersion(ctx, before.version);
      await this.refuseUnknownSkills(tx, dto.skills);
      const given = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
      const staff: StaffEntity = { ...before, ...given, version: before.version + 1 };
      await tx.manager.save(StaffEntity, staff);
      await tx.query(
        `UPDATE resource SET name = $3, name_en = $4, active = $5, version = version + 1 WHERE clinic_id = $1 AND staff_id = $2`,
        [tx.clinicId, id, staff.name, staff.nameEn, staff.active],
      );
      return changed(tx, staff, 200);
    });
  }

  private async refuseUnknownSkills(tx: Tx, skills: readonly string[] | undefined): Promise<void> {
    if (!skills || skills.length === 0) return;
    const known = await tx.manager.findBy(TreatmentEntity, { clinicId: tx.clinicId, code: In([...skills]) });
    const values = known.map((treatment) => treatment.code);
    if (skills.some((skill) => !values.includes(skill)))
      throw new Problem('validation_failed', { errors: [fieldError('/skills', { rule: 'one-of', values })] });
  }
}

function changed(tx: Tx, staff: StaffEntity, status: number): Answer {
  tx.publish({ type: 'resource.changed', date: null, version: staff.version });
  tx.audit({ action: 'staff.write', facts: { staff: staff.id } });
  const headers = status === 201 ? { location: `/api/v1/staff/${staff.id}` } : {};
  return { status, body: staffView(staff), version: staff.version, headers };
}
